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
  let parsed: unknown
  try {
    // Windows editors put a byte-order mark in front.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, problems: [{ file, message: '不是有效的 JSON，请检查括号、引号和逗号' }] }
  }
  const result = v.safeParse(schema, parsed)
  if (result.success) return { ok: true, value: result.output }
  const problems = result.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? '根'
    return { file, column: path, message: `应为 ${issue.expected ?? '另一种值'}，实为 ${issue.received}` }
  })
  return { ok: false, problems }
}
