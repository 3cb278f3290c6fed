import * as v from 'valibot'
import { isDay } from '../domain/period'
import type { Problem } from '../domain/problem'
import type { ReportMeta } from '../domain/report'
import { readJson } from './json'

const DATE = /^\d{4}-\d{2}-\d{2}$/

const META = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, '小写字母、数字和连字符')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, '形如 1.0.0 的版本号')),
  title: v.pipe(v.string(), v.nonEmpty()),
  short_title: v.pipe(v.string(), v.nonEmpty()),
  publisher: v.string(),
  published: v.pipe(v.string(), v.regex(DATE, '形如 2024-06-18 的日期'), v.check(isDay, '日历上有的日期')),
  inspected: v.pipe(
    v.string(),
    v.regex(/^(\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})?$/, '形如 2023-04-10/2023-06-15 的起止日期，或留空'),
    v.check((dates) => dates === '' || dates.split('/').every(isDay), '日历上有的起止日期'),
    v.check((dates) => dates.slice(0, 10) <= dates.slice(11), '先起后止的日期')
  ),
  address: v.pipe(v.string(), v.regex(/^(https?:\/\/.*)?$/, '以 http:// 或 https:// 开头的网址，或留空')),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64位小写十六进制校验值')),
  obtained: v.string(),
  rights: v.string(),
  area_names: v.array(v.string()),
})

/** Reads report.json. */
export function readMeta(
  file: string,
  text: string
):
  | { readonly ok: true; readonly value: ReportMeta }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const read = readJson(file, text, META)
  if (!read.ok) return read
  const { short_title: shortTitle, area_names: areaNames, ...rest } = read.value
  return { ok: true, value: { ...rest, shortTitle, areaNames } }
}

/** Writes report.json; the inverse of reading. */
export function writeMeta({ shortTitle, areaNames, ...rest }: ReportMeta): string {
  const { id, version, title, publisher, published, inspected, address, sha256, obtained, rights } = rest
  const file = {
    id,
    version,
    title,
    short_title: shortTitle,
    publisher,
    published,
    inspected,
    address,
    sha256,
    obtained,
    rights,
    area_names: areaNames,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
