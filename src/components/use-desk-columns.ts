import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/vue-table'
import { computed, type ComputedRef, type Ref } from 'vue'
import { DESK_COLUMNS, type DeskColumn } from '../domain/desk-columns'
import { NARROW } from './desk-metrics'

/** A column as it stands in the grid. */
export interface PlacedColumn {
  readonly column: DeskColumn
  /** Place among the columns shown, from 0. */
  readonly index: number
  /** Width in CSS pixels, spare room included. */
  readonly width: number
  /** Distance of a pinned column from the left edge; null for one that scrolls. */
  readonly left: number | null
}

/** Which columns the address asks for. */
export interface ColumnChoice {
  readonly columns: readonly string[]
  readonly pinned: number
}

/** Columns that take the spare room: what they hold is prose. */
const GROWING = ['sentence', 'note', 'name', 'item', 'problem']

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

/**
 * Which columns stand where. The table library keeps order, visibility, pinning and sizes; rows are narrowed, sorted and
 * counted as typed arrays, so it is given none.
 * @param room width of the grid in CSS pixels, without the column of ticks.
 * @param scale how much wider than designed a column is.
 */
export function useDeskColumns(
  choice: () => ColumnChoice,
  room: Readonly<Ref<number>>,
  scale: () => number
): ComputedRef<readonly PlacedColumn[]> {
  const state = computed(() => {
    const { columns, pinned: asked } = choice()
    // On a narrow screen what is pinned would hide what scrolls.
    const pinned = pinnedThatFit(columns, asked, room.value, scale())
    return {
      columnOrder: [...columns],
      columnVisibility: Object.fromEntries(DESK_COLUMNS.map(({ id }) => [id, columns.includes(id)])),
      columnPinning: { start: columns.slice(0, pinned), end: [] },
      columnSizing: sizes(columns, room.value, scale()),
    }
  })
  const table = useTable({
    features,
    columns: DESK_COLUMNS.map(({ id, label, width }) => ({ id, header: label, size: width })),
    data: [] as readonly object[],
    state,
  })
  return computed(() => {
    // Read so that the places follow it: the library is told by a watcher of its own.
    const { columnPinning } = state.value
    return table.getVisibleLeafColumns().map((column, index) => ({
      column: DESK_COLUMNS.find(({ id }) => id === column.id) as DeskColumn,
      index,
      width: column.getSize(),
      left: columnPinning.start.includes(column.id) ? column.getStart('start') : null,
    }))
  })
}

/** On a telephone a figure, the longest is `▲ +5.6个百分点 上升`, stands in sight beside its name. */
const FIGURE_WHERE_NARROW = 164
const WIDTH_WHERE_NARROW = 150

/** How many of the first columns may stay in sight, so that half of the grid is left to scroll. */
function pinnedThatFit(columns: readonly string[], asked: number, room: number, scale: number): number {
  const widths = columns.slice(0, asked).map((id) =>
    widthIn(
      DESK_COLUMNS.find((one) => one.id === id),
      room,
      scale
    )
  )
  const fits = (count: number): boolean =>
    widths.slice(0, count).reduce((sum, one) => sum + one, 0) <= room / 2
  return Array.from({ length: asked }, (_, at) => asked - at).find(fits) ?? 0
}

/** Width of a column before spare room is shared out. */
function widthIn(column: DeskColumn | undefined, room: number, scale: number): number {
  if (column === undefined) return 0
  if (room >= NARROW) return Math.round(column.width * scale)
  return column.id === 'value' ? FIGURE_WHERE_NARROW : Math.min(column.width, WIDTH_WHERE_NARROW)
}

/** Widths with the spare room given first to figures that would be cut, then to the first column of prose. */
function sizes(columns: readonly string[], room: number, scale: number): Record<string, number> {
  const shown = DESK_COLUMNS.filter(({ id }) => columns.includes(id))
  const width = new Map(shown.map((column) => [column.id, widthIn(column, room, scale)]))
  const spare = (): number => Math.max(0, room - [...width.values()].reduce((sum, one) => sum + one, 0))
  for (const { id, whole = 0 } of shown) {
    const now = width.get(id) ?? 0
    width.set(id, now + Math.min(spare(), Math.max(0, Math.round(whole * scale) - now)))
  }
  const growing = GROWING.find((id) => columns.includes(id)) ?? columns[columns.length - 1] ?? ''
  width.set(growing, (width.get(growing) ?? 0) + spare())
  return Object.fromEntries(width)
}
