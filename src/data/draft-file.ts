import * as v from 'valibot'
import { REASON_LABELS } from '../domain/accounting'
import type { Draft } from '../domain/draft'
import {
  DIRECTION_LABELS,
  JUDGEMENT_LABELS,
  KIND_LABELS,
  QUALIFIER_LABELS,
  RELATION_LABELS,
  STATUS_LABELS,
} from '../domain/indicator'
import type { Outcome } from '../domain/problem'
import { sourceText } from '../domain/source-text'
import { readJson } from './json'
import { isNewer, NEWER } from './newer'

const FORMAT = 'shujian-draft'
const VERSION = 1

const keyOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  v.picklist(Object.keys(labels) as T[])
const place = v.pipe(v.number(), v.integer(), v.minValue(0, '不小于0的整数'))

const INDICATOR = v.object({
  name: v.string(),
  kind: keyOf(KIND_LABELS),
  value: v.string(),
  scale: v.picklist(['', '万', '亿']),
  unit: v.string(),
  qualifier: keyOf(QUALIFIER_LABELS),
  status: keyOf(STATUS_LABELS),
  direction: keyOf(DIRECTION_LABELS),
  period: v.string(),
  basis: v.string(),
  relation: keyOf(RELATION_LABELS),
  relativeTo: v.array(place),
  judgement: keyOf(JUDGEMENT_LABELS),
  quote: v.string(),
  start: place,
  end: place,
  note: v.string(),
})
const DECISION = v.variant('as', [
  v.object({ as: v.literal('indicator'), indicator: INDICATOR }),
  v.object({ as: v.literal('number'), reason: keyOf(REASON_LABELS), note: v.string() }),
])
const HINT = v.object({
  relation: v.picklist(['part_of', 'change_of', 'rate_of', 'stage_after']),
  relativeTo: v.array(place),
  words: v.string(),
})
const ENTRY = v.object({
  start: place,
  end: place,
  proposal: DECISION,
  decision: v.nullable(DECISION),
  confidence: v.number(),
  hint: v.nullable(HINT),
  added: v.boolean(),
})
const DRAFT = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  fileName: v.string(),
  text: v.string(),
  meta: v.object({
    id: v.string(),
    version: v.string(),
    title: v.string(),
    shortTitle: v.string(),
    publisher: v.string(),
    published: v.string(),
    inspected: v.string(),
    address: v.string(),
    obtained: v.string(),
    rights: v.string(),
    areaNames: v.array(v.string()),
  }),
  entries: v.array(ENTRY),
  notes: v.array(v.string()),
})

/** Whether a text is meant as a draft: the file is then read as one, whatever it is called. */
export function looksLikeDraft(text: string): boolean {
  return /^\uFEFF?\s{0,40}\{/.test(text) && text.slice(0, 400).includes(`"${FORMAT}"`)
}

/** Writes a draft as a file that a later session, or a second reader, takes up. */
export function writeDraft(draft: Draft): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...draft }, null, 1)}\n`
}

/** Reads a draft; the inverse of writing. Entries must lie in the text, in order and apart. */
export function readDraft(file: string, text: string): Outcome<Draft> {
  const read = readJson(file, text, DRAFT)
  if (!read.ok) {
    const newer = read.problems.some(({ column }) => column === 'version')
    return newer && isNewer(JSON.parse(text.replace(/^\uFEFF/, '')), FORMAT, VERSION)
      ? { ok: false, problems: [{ file, message: NEWER }] }
      : read
  }
  const { format: _format, version: _version, ...draft } = read.value
  const { length } = sourceText(draft.text)
  let free = 0
  for (const { start, end } of draft.entries) {
    if (start < free || end <= start || end > length) {
      return {
        ok: false,
        problems: [{ file, message: `第${start}字处的数字与文本不符，进度文件已损坏，请重新导出` }],
      }
    }
    free = end
  }
  return { ok: true, value: draft }
}
