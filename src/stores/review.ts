import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { breachesOf } from '../data/indicators'
import { readMeta, writeMeta } from '../data/meta'
import type { NumberReason } from '../domain/accounting'
import { entryAt, takenFor, UNNAMED, type Decision, type Draft, type DraftIndicator } from '../domain/draft'
import type { Span } from '../domain/indicator'
import { sentenceAround } from '../domain/provenance'
import { compareDrafts, type Difference } from '../domain/reconcile'
import { placeOf } from '../domain/report'
import { resolveDraft } from '../domain/resolve-draft'
import { acceptAll, addEntry, decide, nextOpen, progressOf } from '../domain/review'
import { passages, reviewPages } from '../domain/review-text'
import { sourceText } from '../domain/source-text'
import { parseStructure } from '../domain/structure'
import { publishedIn } from '../importer/guess-meta'
import { indicatorOfQuote, numberWithin } from '../importer/read-quote'

/** Keys of report.json that are called otherwise in the domain. */
const META_FIELDS: Readonly<Record<string, string>> = { short_title: 'shortTitle', area_names: 'areaNames' }

/** How many steps can be taken back. */
const MOST_STEPS = 200

/** The review of a draft: which number is at hand, what was settled, and the way back. */
export const useReviewStore = defineStore('review', () => {
  const draft = shallowRef<Draft | null>(null)
  const current = shallowRef(-1)
  const past = shallowRef<readonly { readonly draft: Draft; readonly current: number }[]>([])

  const text = computed(() => draft.value?.text ?? '')
  const source = computed(() => sourceText(text.value))
  const structure = computed(() => parseStructure(source.value))
  const pages = computed(() => reviewPages(passages(source.value)))
  const entries = computed(() => draft.value?.entries ?? [])
  const progress = computed(() => progressOf(entries.value, source.value))
  const entry = computed(() => entryAt(entries.value, current.value))
  const resolved = computed(() => resolveDraft({ text: text.value, entries: entries.value }, structure.value))

  function open(next: Draft | null): void {
    draft.value = next
    past.value = []
    other.value = null
    current.value = next === null ? -1 : (nextOpen(next.entries, -1) ?? next.entries[0]?.start ?? -1)
  }

  function change(next: Draft): void {
    if (draft.value === null || next === draft.value) return
    past.value = [...past.value.slice(1 - MOST_STEPS), { draft: draft.value, current: current.value }]
    draft.value = next
  }

  function undo(): void {
    const last = past.value[past.value.length - 1]
    if (last === undefined) return
    past.value = past.value.slice(0, -1)
    draft.value = last.draft
    current.value = last.current
  }

  function go(key: number): void {
    if (entryAt(entries.value, key) !== undefined) current.value = key
  }

  function step(by: 1 | -1): void {
    const at = entries.value.findIndex(({ start }) => start === current.value)
    const next = entries.value[at + by]
    if (next !== undefined) current.value = next.start
  }

  function goOpen(): void {
    current.value = nextOpen(entries.value, current.value) ?? current.value
  }

  /** Settles the number at hand and goes on to the next open one. */
  function settle(decision: Decision): void {
    if (draft.value === null) return
    change(decide(draft.value, current.value, decision))
    goOpen()
  }

  function reopen(): void {
    if (draft.value !== null) change(decide(draft.value, current.value, null))
    if (entry.value === undefined) goOpen()
  }

  /** Settles all open numbers that are proposed for one reason, or all proposed indicators. */
  function settleAll(what: NumberReason | 'indicator'): void {
    if (draft.value === null) return
    change(
      acceptAll(draft.value, ({ proposal }) =>
        proposal.as === 'number' ? proposal.reason === what : what === 'indicator'
      )
    )
    if (entry.value?.decision !== null) goOpen()
  }

  /** What stands against an indicator at the key at hand, by column. */
  function breaches(
    indicator: DraftIndicator
  ): readonly { readonly column: string; readonly message: string }[] {
    const place = itemAt(indicator)
    if (place === null) return [{ column: 'item', message: '引文不在任何事项之内，不能列为指标' }]
    const clash = entries.value.find((one) => {
      const taken = takenFor(one)
      if (one.start === current.value || taken.as !== 'indicator' || one.decision === null) return false
      return taken.indicator.start < indicator.end && indicator.start < taken.indicator.end
    })
    if (clash !== undefined)
      return [{ column: 'quote', message: `引文与“${source.value.slice(clash.start, clash.end)}”的引文重叠` }]
    const known = new Map(indicator.relativeTo.map((key, index) => [key, `i01-0-${10 + index}`]))
    const id = `i${String(place.item).padStart(2, '0')}-${place.measure}-99`
    const row = { ...indicator, ...place, id, relativeTo: [...known.values()] }
    const unnamed = indicator.name.startsWith(UNNAMED)
      ? [{ column: 'name', message: '请写明该数字统计的内容' }]
      : []
    return [...unnamed, ...breachesOf(row, { source: source.value, structure: structure.value })]
  }

  function itemAt(span: Span): { readonly item: number; readonly measure: number } | null {
    for (const area of structure.value.areas)
      for (const problem of area.problems)
        for (const item of problem.items) {
          if (span.start < item.start || item.end < span.end) continue
          const measure = item.measures.find((one) => one.start <= span.start && span.end <= one.end)
          return { item: item.number, measure: measure?.number ?? 0 }
        }
    return null
  }

  /** The breadcrumb of a span: area, item and measure, as far as it stands in them. */
  function breadcrumb(span: Span): readonly string[] {
    const at = itemAt(span)
    const place = at === null ? null : placeOf(structure.value, at)
    if (place === null) return []
    const { area, problem, item, measure } = place
    return [...new Set([area, problem, item, ...(measure === undefined ? [] : [measure])].map(headingOf))]
  }

  /** Marks words of the text as an indicator: of the entry they hold, or as a new one. */
  function mark(span: Span): DraftIndicator | null {
    const made = indicatorOfQuote(source.value, span)
    const number = numberWithin(source.value, span)
    if (draft.value === null || made === null || number === null) return null
    const held = entries.value.find((one) => one.start < span.end && span.start < one.end)
    if (held === undefined) {
      const proposal: Decision = { as: 'indicator', indicator: made }
      change(
        addEntry(draft.value, { ...number, proposal, decision: null, confidence: 1, hint: null, added: true })
      )
    }
    current.value = held?.start ?? number.start
    return made
  }

  /** An indicator to start from, of a number that was proposed as none: its clause as quote. */
  function readAt({ start, end }: Span): DraftIndicator | null {
    return indicatorOfQuote(source.value, { start, end })
  }

  /** The second reader's draft. */
  const other = shallowRef<Draft | null>(null)
  const comparison = computed(() =>
    draft.value === null || other.value === null ? null : compareDrafts(draft.value, other.value)
  )

  /** Lays a second reader's draft over this one; answers with what is wrong, or an empty text. */
  function overlay(theirs: Draft): string {
    if (theirs.text !== text.value) return '这份进度文件核对的是另一份文本，不能比对。'
    other.value = theirs
    return ''
  }

  /** Settles a difference: what stands here holds. */
  function keepMine({ key, mine }: Difference): void {
    if (other.value === null || mine === null) return
    const known = entryAt(other.value.entries, key)
    const own = entryAt(entries.value, key)
    if (known !== undefined) other.value = decide(other.value, key, mine)
    else if (own !== undefined) other.value = addEntry(other.value, own)
  }

  /** What report.json would break, by field. */
  const metaBreaches = computed(() => {
    if (draft.value === null) return new Map<string, string>()
    const written = writeMeta({ ...draft.value.meta, sha256: '0'.repeat(64) })
    const read = readMeta('report.json', written)
    const problems = read.ok ? [] : read.problems
    const broken = problems.map(
      ({ column = '' }) => [META_FIELDS[column] ?? column, '不能为空，或写法不合要求'] as const
    )
    const unnamed =
      draft.value.meta.publisher === '' ? [['publisher', '必填，用于标注数据来源'] as const] : []
    return new Map([...broken, ...unnamed])
  })

  /** The text does not print when it was published: the date in report.json is a guess. */
  const isDateGuessed = computed(() => publishedIn(text.value) === null)

  const setMeta = (meta: Partial<Draft['meta']>): void => {
    if (draft.value !== null) draft.value = { ...draft.value, meta: { ...draft.value.meta, ...meta } }
  }

  /** The words around a number, for a list. */
  const contextOf = ({ start, end }: Span): string => {
    const around = sentenceAround(source.value, { start, end })
    const [from, to] = [Math.max(around.start, start - 30), Math.min(around.end, end + 16)]
    return `${from > around.start ? '……' : ''}${source.value.slice(from, to)}${to < around.end ? '……' : ''}`
  }

  return {
    draft,
    current,
    past,
    source,
    structure,
    pages,
    entries,
    progress,
    entry,
    resolved,
    open,
    change,
    undo,
    go,
    step,
    goOpen,
    settle,
    reopen,
    settleAll,
    breaches,
    readAt,
    breadcrumb,
    mark,
    setMeta,
    other,
    comparison,
    overlay,
    keepMine,
    metaBreaches,
    isDateGuessed,
    contextOf,
  }
})

function headingOf({ label, title }: { readonly label: string; readonly title: string }): string {
  return label + title
}
