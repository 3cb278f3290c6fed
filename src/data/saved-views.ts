import * as v from 'valibot'
import type { Outcome } from '../domain/problem'
import { isNewer, NEWER } from './newer'

/** A view that was given a name: its address from the `?`, without the place. */
export interface SavedView {
  readonly name: string
  /** Query of the address, without `?`. */
  readonly query: string
}

/** So many views are kept, and so long are name and address. */
export const MAX_VIEWS = 100
export const MAX_NAME = 40
const MAX_QUERY = 4000

const VIEW = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME)),
  query: v.pipe(v.string(), v.maxLength(MAX_QUERY), v.regex(/^[^\s?#<>"]*$/)),
})
const FORMAT = 'shujian-views'
const VERSION = 1
const FILE = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  views: v.array(v.unknown()),
})

/** Writes views as a file. The inverse of {@link readViews}. */
export function writeViews(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, null, 2)}\n`
}

const refuse = (message: string) => ({ ok: false as const, problems: [{ file: '视图文件', message }] })

/** Reads a file of views; entries that make no sense are left out and counted. */
export function readViews(
  text: string
): Outcome<{ readonly views: readonly SavedView[]; readonly refused: number }> {
  if (text.trim() === '') return refuse('文件是空的，请选择由“导出视图”生成的文件')
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('不是 JSON 文件，请选择由“导出视图”生成的文件')
  }
  const file = v.safeParse(FILE, json)
  if (isNewer(json, FORMAT, VERSION)) return refuse(NEWER)
  if (!file.success) return refuse('不是视图文件，请选择由“导出视图”生成的文件')
  const read = file.output.views.map((one) => v.safeParse(VIEW, one))
  const views = mergeViews(
    [],
    read.flatMap((one) => (one.success ? [one.output] : []))
  )
  return { ok: true, value: { views, refused: read.filter((one) => !one.success).length } }
}

/** Views with others added; one of the same name is replaced where it stands. */
export function mergeViews(views: readonly SavedView[], added: readonly SavedView[]): readonly SavedView[] {
  const byName = new Map(views.map((one) => [one.name, one]))
  for (const one of added) byName.set(one.name, one)
  return [...byName.values()].slice(0, MAX_VIEWS)
}
