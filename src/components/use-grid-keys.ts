import { nextTick, shallowRef, type Ref, type ShallowRef } from 'vue'

/** A cell of the grid: row -1 is the header, column 0 the ticks. */
export interface Cell {
  readonly row: number
  readonly column: number
}

interface Grid {
  readonly frame: Readonly<Ref<HTMLElement | null>>
  readonly rows: () => number
  readonly columns: () => number
  /** Rows of one page. */
  readonly page: () => number
  /** Scrolls a row into sight. */
  readonly reveal: (row: number) => void
}

/** Where a key leads from a cell; undefined where it leads nowhere. */
export function cellAfter(
  key: string,
  control: boolean,
  from: Cell,
  size: { readonly rows: number; readonly columns: number; readonly page: number }
): Cell | undefined {
  const rows = (row: number): number => Math.max(-1, Math.min(size.rows - 1, row))
  const columns = (column: number): number => Math.max(0, Math.min(size.columns - 1, column))
  const to: Readonly<Record<string, Cell>> = {
    ArrowDown: { ...from, row: control ? size.rows - 1 : rows(from.row + 1) },
    ArrowUp: { ...from, row: control ? 0 : rows(from.row - 1) },
    ArrowRight: { ...from, column: columns(control ? size.columns - 1 : from.column + 1) },
    ArrowLeft: { ...from, column: columns(control ? 0 : from.column - 1) },
    PageDown: { ...from, row: rows(from.row + size.page) },
    PageUp: { ...from, row: Math.max(0, rows(from.row - size.page)) },
    Home: { row: control ? 0 : from.row, column: 0 },
    End: { row: control ? size.rows - 1 : from.row, column: size.columns - 1 },
  }
  return Object.prototype.hasOwnProperty.call(to, key) ? to[key] : undefined
}

/** Moves through the grid by arrows, Home, End and the page keys; Enter opens the source, the blank picks the row. */
export function useGridKeys(grid: Grid): {
  readonly active: ShallowRef<Cell>
  readonly press: (event: KeyboardEvent) => void
  readonly follow: (event: FocusEvent) => void
  readonly reset: () => void
} {
  const active = shallowRef<Cell>({ row: 0, column: 1 })
  const find = ({ row, column }: Cell): HTMLElement | null =>
    grid.frame.value?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null

  async function move(to: Cell): Promise<void> {
    active.value = to
    if (to.row >= 0) grid.reveal(to.row)
    await nextTick()
    const cell = find(to)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function press(event: KeyboardEvent): void {
    if (event.altKey) return
    const size = { rows: grid.rows(), columns: grid.columns(), page: grid.page() }
    const to = cellAfter(event.key, event.ctrlKey || event.metaKey, active.value, size)
    if (to !== undefined) {
      event.preventDefault()
      void move(to)
      return
    }
    const { row, column } = active.value
    // The header's cells are buttons and answer by themselves.
    if (row < 0 || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    const line = find(active.value)?.closest('[role="row"]')
    const picks = event.key === ' ' || column === 0
    line?.querySelector<HTMLElement>(picks ? '.pick' : '[data-indicator]')?.click()
  }

  function follow(event: FocusEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null
    const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(':').map(Number)
    if (row !== undefined && column !== undefined) active.value = { row, column }
  }

  return { active, press, follow, reset: () => void (active.value = { row: 0, column: 1 }) }
}
