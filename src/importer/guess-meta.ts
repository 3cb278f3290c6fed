import type { ReportMeta } from '../domain/report'
import { parseStructure } from '../domain/structure'

/** What report.json begins with: what file name and text tell; an editor completes it. */
export function guessMeta(
  fileName: string,
  text: string,
  today: string,
  pageTitle = ''
): Omit<ReportMeta, 'sha256'> {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const title = pageTitle.trim() || titleLine(text) || name || '未命名报告'
  return {
    id: idOf(name),
    version: '0.1.0',
    title,
    shortTitle: shorten(title),
    publisher: '',
    published: publishedIn(text) ?? today,
    inspected: '',
    address: '',
    obtained: fileName === '' ? '由整理者粘贴' : `取自文件 ${fileName.replace(/^.*[\\/]/, '')}`,
    rights: '',
    areaNames: [],
  }
}

/** A short name for each area: its heading without 方面 and the like, cut at eight characters. */
export function guessAreaNames(text: string): readonly string[] {
  return parseStructure(text).areas.map(({ title }) => {
    const words = title.replace(/(?:方面|情况)$/, '').replace(/^(?:落实|关于)/, '')
    return Array.from(words === '' ? title : words)
      .slice(0, 8)
      .join('')
  })
}

/** An id is lower-case letters, digits and hyphens; a Chinese file name has none of them. */
export function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
  return id === '' ? 'new-report' : id
}

/** The first line, where it is one: short, without a full stop and without the mark of a heading. */
function titleLine(text: string): string {
  const line =
    text
      .slice(0, 2000)
      .split('\n')
      .map((one) => one.trim())
      .find((one) => one !== '') ?? ''
  const isTitle = [...line].length <= 60 && !/[。；;]$|^[一二三四五六七八九十(（\d]+[、.)）]/.test(line)
  return isTitle ? line : ''
}

/** 关于巡察整改进展情况的通报 → 巡察整改进展情况, cut at sixteen characters. */
function shorten(title: string): string {
  const words = title.replace(/^.*?关于/, '').replace(/的(?:通报|公告|报告|通知|函)$/, '')
  return Array.from(words === '' ? title : words)
    .slice(0, 16)
    .join('')
}

/** The last date printed in the text is mostly that of publication. */
function publishedIn(text: string): string | null {
  const all = Array.from(text.matchAll(/((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g))
  const valid = all.reverse().find(([, , month, day]) => Number(month) <= 12 && Number(day) <= 31)
  if (valid === undefined) return null
  const [, year = '', month = '', day = ''] = valid
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}
