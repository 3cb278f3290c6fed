import type { Indicator } from './indicator'
import { MAX_RATIO_ON_LINEAR_AXIS, SMALL_BASE } from './picture-limits'
import { converted } from './quantity'
import { areaNumberOf, placeOf, type Report } from './report'
import type { ReportStructure } from './structure'
import type { Story } from './story'
import { ACTIVITY } from './wall-selection'

/** How many headlines stand on the overview, and how many figures one list holds. */
const HEADLINES = 8
const LONGEST_LIST = 8

/** A name so short wants its heading, and a heading longer than this is a sentence. In characters. */
const SHORT_NAME = 4
const LONGEST_HEADING = 16

/** Which family leads where nobody has chosen: results before counts. */
const WEIGHT = { funds: 0, percentage: 1, cases: 2, count: 3, change: 4 } as const

/** What was found wrong is no outcome; it leads only where nothing was put right. */
const FOUND =
  /涉及|查出|发现|指出|存在|滞留|违规|违纪|违法|拖欠|闲置|未|不足|短缺|多报|多领|超标|抽查|排查|检查/
/** What is done to get others to act. */
const URGING = /约谈|提醒|督查|督导|走访|宣讲/
/** What was put right, won or built. */
const REACHED =
  /整改|收回|追回|追缴|归还|上缴|清退|修复|销号|化解|办结|盘活|挽回|惠及|受益|新增|净增|建成|完成|实现|开工|改造|减贫|投入|率$|总值|收入|产量/

/** How well a figure leads, from 0: an outcome, a plain count, a finding. */
function standing({ name }: Indicator): number {
  if (REACHED.test(name)) return 0
  return FOUND.test(name) ? 2 : 1
}

/** Negative where the first leads rather than the second. */
const lead = (a: Indicator, b: Indicator): number =>
  standing(a) - standing(b) || WEIGHT[a.kind] - WEIGHT[b.kind]

type Draft = Pick<Story, 'kind' | 'indicators' | 'title'> & Partial<Story>

/**
 * Stories for a report that nobody has curated, by the honest rules alone: figures share an axis only where the text itself
 * states that one is part, stage or rate of the other; all others stand in type, item by item. Outcomes come first,
 * activity never leads, what is agreed, applied for or planned is no headline.
 */
export function automaticStories(report: Pick<Report, 'indicators' | 'structure'>): readonly Story[] {
  const { indicators, structure } = report
  const byItem = groupBy(indicators, ({ item }) => item)
  const inItems = Array.from(byItem.values(), (own) => storiesOfItem(own, structure)).flat()
  return [
    ...headlines(report).map((story, index) => finish(story, 'overview', index + 1, structure)),
    ...inItems.map((story, index) => finish(story, 'area', index + 1, structure)),
    {
      ...finish(
        { kind: 'coverage', indicators: [], title: '各事项列有指标的情况' },
        'overview',
        101,
        structure
      ),
      id: 'auto-coverage',
      area: null,
      unit: '项',
      note: '有底色的方格表示该事项至少列有一个指标；未列指标不代表没有进展。下载的CSV每个指标一行，未列指标的事项各占一行',
    },
  ]
}

function finish(story: Draft, place: Story['place'], rank: number, structure: ReportStructure): Story {
  const [id = ''] = story.indicators
  const item = Number(/^i(\d+)/.exec(id)?.[1] ?? 0)
  return {
    id: `auto-${place}-${id}`,
    place,
    area: areaNumberOf(structure, item) || 1,
    rank,
    unit: '',
    period: '',
    note: '',
    page: '',
    labels: {},
    ...story,
  }
}

/** One outcome an item, the areas in turn, so that none takes all the room. */
function headlines({ indicators, structure }: Pick<Report, 'indicators' | 'structure'>): readonly Draft[] {
  const outcomes = indicators.filter(
    ({ name, quote, status, kind, relation }) =>
      !ACTIVITY.test(name) &&
      !URGING.test(name) &&
      !/^[（(]?其中/.test(quote) &&
      !name.endsWith('（变化前）') &&
      status === '' &&
      kind !== 'change' &&
      relation !== 'part_of' &&
      relation !== 'stage_after'
  )
  const best = Array.from(groupBy(outcomes, ({ item }) => item).values(), (own) =>
    own.reduce((a, b) => (lead(b, a) < 0 ? b : a))
  )
  const queues = Array.from(groupBy(best, ({ item }) => areaNumberOf(structure, item)).values(), (own) =>
    [...own].sort(lead)
  )
  return Array.from({ length: HEADLINES }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
    .flat()
    .slice(0, HEADLINES)
    .map((one) => ({
      kind: 'figure',
      indicators: [one.id, ...changeOf(one, indicators)],
      title: readable(one, structure),
    }))
}

/** 已修复38处 alone says nothing of what: a name of a few characters is led by the heading it stands under. */
function readable(figure: Indicator, structure: ReportStructure): string {
  const place = [...figure.name].length > SHORT_NAME ? null : placeOf(structure, figure)
  if (place === null) return figure.name
  const { area, problem, item } = place
  const heading = [item, problem, area].find(({ label, title }) => label !== '' && title !== '')?.title ?? ''
  return heading === '' || [...heading].length > LONGEST_HEADING ? figure.name : `${heading}：${figure.name}`
}

/** The stories of one item: what the text relates, then the rest in a list. */
function storiesOfItem(own: readonly Indicator[], structure: ReportStructure): readonly Draft[] {
  const told = new Set<string>()
  const free = (ids: readonly string[]): boolean => ids.every((id) => !told.has(id))
  const stories: Draft[] = []
  for (const story of [...rates(own), ...flows(own), ...shares(own)]) {
    if (!free(story.indicators)) continue
    for (const id of story.indicators) told.add(id)
    stories.push(story)
  }
  const rest = own.filter(({ id }) => !told.has(id))
  const title = headingOf(own, structure)
  for (let at = 0; at < rest.length; at += LONGEST_LIST) {
    const some = rest.slice(at, at + LONGEST_LIST)
    const [first] = some
    if (first === undefined) continue
    const alone = some.length === 1
    stories.push({
      kind: alone ? 'figure' : 'list',
      indicators: some.map(({ id }) => id),
      title: alone ? first.name : title,
    })
  }
  return stories
}

/** A rate with the counts it is of, which stand in its own item and are neither rates nor changes themselves. */
function rates(own: readonly Indicator[]): readonly Draft[] {
  return own
    .filter(
      ({ relation, kind, unit, value }) =>
        relation === 'rate_of' && kind === 'percentage' && unit === '%' && Number(value) <= 100
    )
    .flatMap((rate): readonly Draft[] => {
      const [part, whole] = rate.relativeTo.map((id) => own.find((one) => one.id === id))
      if (part === undefined || whole === undefined || converted(whole) < SMALL_BASE) return []
      if (!isAmount(part) || !isAmount(whole)) return []
      return [
        {
          kind: 'rate',
          indicators: [rate.id, part.id, whole.id, ...changeOf(rate, own)],
          title: rate.name,
          unit: '%',
        },
      ]
    })
}

const isAmount = ({ kind }: Indicator): boolean => kind !== 'percentage' && kind !== 'change'

/** Stages that the text states one after the other: bars in one unit, equal steps where the unit changes. */
function flows(own: readonly Indicator[]): readonly Draft[] {
  const next = new Map(
    own.filter(({ relation }) => relation === 'stage_after').map((one) => [one.relativeTo[0] ?? '', one])
  )
  return own
    .filter(({ id, relation }) => next.has(id) && relation !== 'stage_after')
    .flatMap((first): readonly Draft[] => {
      const stages = [first]
      for (let one = next.get(first.id); one !== undefined && !stages.includes(one); one = next.get(one.id))
        stages.push(one)
      const title = stages.map(({ name }) => name).join('、')
      const indicators = stages.map(({ id }) => id)
      const units = [...new Set(stages.map(({ unit }) => unit))]
      if (units.length === 1 && sameStatus(stages) && comparable(stages))
        return [{ kind: 'stages', indicators, title, unit: units[0] ?? '' }]
      return stages.length <= 5 ? [{ kind: 'steps', indicators, title, unit: units.join('、') }] : []
    })
}

/** A whole and the parts of it that the text names. */
function shares(own: readonly Indicator[]): readonly Draft[] {
  return own.flatMap((whole): readonly Draft[] => {
    const parts = own.filter(
      (one) => one.relation === 'part_of' && one.relativeTo[0] === whole.id && one.unit === whole.unit
    )
    const all = [whole, ...parts]
    if (parts.length === 0 || !sameStatus(all) || !comparable(all)) return []
    const unit = whole.scale + whole.unit
    return [
      {
        kind: 'share',
        indicators: all.map(({ id }) => id),
        title: `${whole.name}，其中${namesOf(parts)}`,
        unit,
      },
    ]
  })
}

const namesOf = (list: readonly Indicator[]): string =>
  list.map(({ name }) => name.replace(/^其中/, '')).join('、')

const sameStatus = (list: readonly Indicator[]): boolean =>
  new Set(list.map(({ status }) => status)).size === 1

function comparable(list: readonly Indicator[]): boolean {
  const values = list.map(converted).filter((value) => value > 0)
  return values.length === 0 || Math.max(...values) / Math.min(...values) <= MAX_RATIO_ON_LINEAR_AXIS
}

/** The change that the text states of a figure. */
function changeOf(figure: Indicator, all: readonly Indicator[]): readonly string[] {
  const found = all.find(
    ({ relation, relativeTo }) => relation === 'change_of' && relativeTo[0] === figure.id
  )
  return found === undefined ? [] : [found.id]
}

function headingOf([first]: readonly Indicator[], structure: ReportStructure): string {
  const place = first === undefined ? null : placeOf(structure, first)
  return place?.item.title.slice(0, 40) || place?.problem.title || first?.name || ''
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
