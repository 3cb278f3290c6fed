import * as v from 'valibot'
import type { Problem } from '../domain/problem'

/** Reads JSON against a schema; a breach is told with the path inside the file. */
export function readJson<T extends v.GenericSchema>(
  file: string,
  text: string,
  schema: T
):
  | { readonly ok: true; readonly value: v.InferOutput<T> }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (text.trim() === '') return { ok: false, problems: [{ file, message: '文件是空的，请换成完整的文件' }] }
  let parsed: unknown
  try {
    // Windows editors put a byte-order mark in front.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, problems: [{ file, message: '不是有效的 JSON，请检查括号、引号和逗号' }] }
  }
  // A list would pass for an object that lacks everything.
  if (Array.isArray(parsed) && schema.type.endsWith('object'))
    return { ok: false, problems: [{ file, message: '应为对象 {…}，现为列表，请更正' }] }
  const result = v.safeParse(schema, parsed, { abortPipeEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const problems = result.issues.map((issue): Problem => {
    const path = v.getDotPath(issue)
    return { file, ...(path === null ? {} : { column: path }), message: breachOf(issue) }
  })
  return { ok: false, problems }
}

/** What a value should be, by the kind of check it failed. An open set; a check not named here brings its own words. */
const WANTED: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  integer: '整数',
  array: '列表 […]',
  object: '对象 {…}',
  loose_object: '对象 {…}',
  record: '对象 {…}',
  boolean: 'true 或 false',
}

/** How a choice that is empty is named among others. */
const EMPTY = '（空）'

/** What is wrong with a value and what to do, in Chinese. */
export function breachOf(issue: v.BaseIssue<unknown>): string {
  if (issue.input === undefined) return '缺少这一项，请补上'
  if (issue.type === 'non_empty') return '不能为空，请填写'
  // In JSON what stands without quotation marks is a number.
  if (issue.type === 'string' && typeof issue.input === 'number')
    return `应为文本，现为数字${issue.input}，请加上英文双引号`
  return `应为${wantedBy(issue)}，现为${found(issue.input)}，请更正`
}

function wantedBy({ type, expected, message }: v.BaseIssue<unknown>): string {
  const choices = Array.from(expected?.matchAll(/"([^"]*)"/g) ?? [], ([, choice = '']) =>
    choice === '' ? EMPTY : choice
  )
  if (choices.length === 1) return ` ${choices.join('')}`
  if (choices.length > 1)
    return ` ${choices.join('、')}${choices[choices.length - 1] === EMPTY ? '' : ' '}之一`
  if (type === 'literal') return setOff(String(expected))
  // A schema says in Chinese what its own pattern or bound wants.
  return WANTED[type] ?? (/[\u4e00-\u9fff]/.test(message) ? message : '另一种值')
}

function found(input: unknown): string {
  if (input === null) return '空值 null'
  if (Array.isArray(input)) return '列表'
  if (typeof input === 'object') return '对象'
  if (input === '') return '空文本'
  const text = String(input)
  if (typeof input === 'string') return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
  return setOff(text)
}

/** Beside Chinese a word in Latin letters is set off by a blank, a number is not. */
const setOff = (text: string): string => (/^-?\d/.test(text) ? text : ` ${text}`)
