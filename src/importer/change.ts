import type { Direction } from '../domain/indicator'
import { qualifierBefore } from '../domain/inexact'

/** What the words before a number say of a change. */
export interface Change {
  readonly direction: Direction
  /** Against what, as printed: `同比`, `较上年`, `由12.5%`. */
  readonly basis: string
  /** The number is the level reached (降至7.9%), not the size of the change. */
  readonly reached: boolean
}

export const NO_CHANGE: Change = { direction: '', basis: '', reached: false }

/** Words of direction, the longest first. `needsBasis`: only with 同比, 较… or 至 beside them. */
const CHANGE_WORDS: readonly {
  readonly word: string
  readonly direction: 'up' | 'down'
  readonly needsBasis?: boolean
}[] = [
  ...table('负增长 净减少', 'down'),
  ...table('净增加 净增长 正增长', 'up'),
  ...table('增长率 增长幅度 提升幅度 上涨幅度', 'up'),
  ...table('下降率 下降幅度 降低幅度', 'down'),
  ...table(
    '增长 增加 上升 提高 提升 上涨 上浮 攀升 扩大 增幅 增速 涨幅 净增 增收 多增 翻了 跃升 上调 延长 增资 回升 增至 猛增 激增',
    'up'
  ),
  ...table(
    '下降 减少 降低 下滑 压减 缩减 缩短 下跌 降幅 跌幅 净减 回落 压降 收窄 下调 压缩 递减 精简 下浮 锐减 下行 少增 减降 减损',
    'down'
  ),
  ...table('递增', 'up'),
  ...table('增 升 涨 多 高 长 快', 'up').map((one) => ({ ...one, needsBasis: true })),
  ...table('减 降 跌 少 低 短 慢', 'down').map((one) => ({ ...one, needsBasis: true })),
  ...table('翻 ↑ ▲', 'up'),
  ...table('↓ ▼', 'down'),
]

function table<D extends 'up' | 'down'>(list: string, direction: D): { word: string; direction: D }[] {
  return list.split(' ').map((word) => ({ word, direction }))
}

/** Words that may stand between the word of direction and the number. */
const FILLERS = [
  '幅度',
  '比例',
  '累计',
  '合计',
  '分别',
  '达到',
  '达',
  '了',
  '为',
  '将',
  '均',
  '都',
  '各',
  '已',
  '超',
  '仅',
  '每月',
  '每年',
  '每人',
  '每户',
  '每亩',
  '约',
  ' ',
  ':',
  '(',
]
/** Fillers that make the number the level reached. */
const REACHED = ['到了', '至', '到', '为']

/** How far back the words of a change are looked for. */
const REACH = 44

const PERIOD =
  '(?:去年|上一?年度?|前一?年|上一?[月季]度?|同期|往年|年初|年底|上年末|期初|以往|此前|之前|原来|原有|计划|预算|预期|目标|平均水平|常规|(?:19|20)\\d{2}年[度底末初]?|[^\\d,。;:、\\n]{0,8}(?:前|平均水平|平均|水平|标准))'
/** 同比, 较上年, 比2022年同期, 与上年同期相比. */
const BASIS = new RegExp(
  `同比|环比|按可比价格?|(?:与|同|和)[^,。;:、\\n]{1,12}相比|(?:相?较于?|比)${PERIOD}(?:(?:全年|年底|同期|年末|月末|末|底|同月|同季)){0,2}`,
  'g'
)
/** 较 or 比 with whatever it is, directly before the word of direction: 比全省高2个百分点. */
const LOOSE_BASIS = /(?:较|比(?![例重率值价]))[^\d,。;:、\n较比]{1,10}$/
/** The level a change starts from, directly before the word of direction: 由12.5%降至7.9%. */
const FROM = /(?:由|从)(?:[^,。;:、\n由从]{1,20})$/

/**
 * Reads the words before a number at `at`. What they say lies in one sentence, at most {@link REACH}
 * characters back.
 */
export function changeBefore(text: string, at: number): Change {
  const window = sentenceTail(text.slice(Math.max(0, at - REACH), at))
  const { words: left, reached, negative } = withoutFillers(window)
  const found = CHANGE_WORDS.find(({ word }) => left.endsWith(word))
  if (found === undefined) {
    const sign = /[-−+]$/.exec(window)?.[0]
    const bare = sign === undefined ? '' : window.slice(0, -1)
    if (SIGNED.test(bare)) {
      return {
        direction: sign === '+' ? 'up' : 'down',
        basis: basisOf(bare),
        reached: false,
      }
    }
    return behindNoun(left, window)
  }
  const head = left.slice(0, left.length - found.word.length)
  const basis = basisOf(head)
  const single = found.needsBasis === true
  if (single && basis === '' && !reached) return behindNoun(left, window)
  // 新增 is no change of a level; 晋升 none of a number.
  if (/[新晋毕学招]$/.test(head) && /^[增升]/.test(found.word) && basis === '') return NO_CHANGE
  const direction = negative ? 'down' : found.direction
  return { direction, basis, reached }
}

/** Verbs that say how much less, whatever noun stands between: 压减会议30%. */
const CUTS = /(?:压减|削减|缩减|缩短|精简)[^\d,。;:、\n]{1,6}$/
/** How far above or below another's level: 低于全国平均水平0.6个百分点. */
const BESIDE = /([高低多少快慢]于[^\d,。;:、\n]{2,12})$/
/** 同比减少用工300人: other verbs do so only where a basis says that it is a change. */
const COMPARED =
  /(同比|环比)[^\d,。;:、\n]{0,6}(增长|增加|上升|提高|减少|下降|降低|压减|多|少)[^\d,。;:、\n]{1,8}$/

function behindNoun(left: string, window: string): Change {
  const compared = COMPARED.exec(left)
  if (compared !== null) {
    const direction = /增|上|提|多/.test(compared[2] ?? '') ? 'up' : 'down'
    return { direction, basis: compared[1] ?? '', reached: false }
  }
  // The whole window: the last word of 全省平均 looks like a filler.
  const beside = BESIDE.exec(window)?.[1]
  if (beside !== undefined) {
    return { direction: /^[高多快]/.test(beside) ? 'up' : 'down', basis: beside, reached: false }
  }
  return CUTS.test(left) ? { direction: 'down', basis: '', reached: false } : NO_CHANGE
}

/** 同比-2.6%: a sign directly behind the basis says what a word would. */
const SIGNED = /(?:同比|环比|相比|较[^\d,。;:、\n较比]{1,8}|比[^\d,。;:、\n较比]{1,8})[为:]?$/

function basisOf(head: string): string {
  // 年均 compares with no single time, whatever was compared before it.
  if (/年平?均$/.test(head)) return ''
  const from = FROM.exec(head)
  if (from !== null) return from[0].replace(/[的,]$/, '')
  const all = Array.from(head.matchAll(BASIS), ([found]) => found)
  const last = all[all.length - 1]
  if (last !== undefined) return last
  return LOOSE_BASIS.exec(head)?.[0] ?? ''
}

function withoutFillers(window: string): {
  readonly words: string
  readonly reached: boolean
  readonly negative: boolean
} {
  const negative = /[-−—]$/.test(window)
  let rest = negative || window.endsWith('+') ? window.slice(0, -1) : window
  let reached = false
  for (let turn = 0; turn < 6; turn += 1) {
    const qualifier = qualifierBefore(rest, rest.length)?.word
    // 增长到 reaches, 增幅为 does not.
    const end = REACHED.find((word) => rest.endsWith(word))
    const filler = qualifier ?? FILLERS.find((word) => rest.endsWith(word)) ?? end
    if (filler === undefined) break
    rest = rest.slice(0, rest.length - filler.length)
    if (filler === end && (filler !== '为' || /(?:增加|减少|提高|降低|调整|压缩|压减)$/.test(rest)))
      reached = true
  }
  return { words: rest, reached, negative }
}

function sentenceTail(window: string): string {
  const stop = Math.max(window.lastIndexOf('。'), window.lastIndexOf(';'), window.lastIndexOf('\n'))
  return window.slice(stop + 1)
}
