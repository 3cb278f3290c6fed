import { KIND_LABELS, type Indicator, type IndicatorKind } from '../src/domain/indicator'
import type { Report } from '../src/domain/report'
import { groundOf, figure, metaOf } from './factories'
import { fc, textOf } from './property'

/** Words that a spreadsheet or a CSV reader may trip over. Files are read with line feeds, so no \r is among them. */
const awkward = textOf(
  ['=', '＝', '+', '-', '@', "'", '"', ',', '\n', '\t', '\uFEFF', ' ', '𠮷', '字', '1'],
  6
)

const value = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 7), fc.integer({ min: 0, max: 99_999_999 })),
    fc.constantFrom('', '.0', '.5', '.07', '.000000001')
  )
  .map(([whole, fraction]) => `${whole}${fraction}`)

/** A printed figure with its noun: `排查约3.5万处`. */
const anyPrinted = fc
  .record({
    noun: fc.constantFrom('排查', '𠮷村投资', '满意率'),
    before: fc.constantFrom('', '', '约', '不足'),
    value,
    scale: fc.constantFrom('', '', '万', '亿'),
    inside: fc.constantFrom('', '', '余'),
    unit: fc.constantFrom('处', '元', '%', '个百分点', '人次'),
  })
  .map(({ noun, before, scale, inside, unit, ...rest }) => ({
    noun,
    printed: `${before}${rest.value}${scale}${before === '' ? inside : ''}${unit}`,
  }))

const anyFact = fc.record({
  printed: anyPrinted,
  name: awkward.map((text) => `名${text}`),
  note: awkward,
  kind: fc.constantFrom(...(Object.keys(KIND_LABELS) as IndicatorKind[])),
  direction: fc.constantFrom('up' as const, 'down' as const),
  status: fc.constantFrom('' as const, 'agreed' as const, 'planned' as const),
  judgement: fc.constantFrom('' as const, 'higher' as const, 'lower' as const),
  /** Whether it hangs on the fact before it in its item. */
  related: fc.boolean(),
})

type Fact = typeof anyFact extends fc.Arbitrary<infer T> ? T : never

/** Reports of a few items, each with facts in the text and the indicators read from it. */
export const anyReport: fc.Arbitrary<Report> = fc
  .array(fc.array(anyFact, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((items) => {
    let text = '二、整改\n(一)=甲方面\n1.问题\n'
    const indicators: Indicator[] = []
    items.forEach((facts, index) => {
      text += `(${index + 1})事项。2023年`
      facts.forEach((one, at) => {
        text += ','
        indicators.push(indicatorOf(one, index + 1, at, [...text].length))
        text += one.printed.noun + one.printed.printed
      })
      text += '。\n'
    })
    const ground = groundOf(text)
    return { ...ground, meta: metaOf({ title: '=标题' }), indicators, numbers: [], stories: [], problems: [] }
  })

function indicatorOf(fact: Fact, item: number, at: number, start: number): Indicator {
  const { printed: words, related, ...fields } = fact
  const idOf = (running: number): string =>
    `i${String(item).padStart(2, '0')}-0-${String(running).padStart(2, '0')}`
  const quote = words.noun + words.printed
  const hangs = related && at > 0
  return {
    ...figure(words.printed, fields),
    id: idOf(at + 1),
    item,
    period: at % 2 === 0 ? '2023年' : '',
    direction: fields.kind === 'change' ? fields.direction : '',
    relation: !hangs ? '' : fields.kind === 'change' ? 'change_of' : 'part_of',
    relativeTo: hangs ? [idOf(at)] : [],
    quote,
    start,
    end: start + [...quote].length,
  }
}
