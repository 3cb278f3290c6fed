import { isDay } from '../domain/period'
import type { ReportMeta } from '../domain/report'
import { parseStructure } from '../domain/structure'

/** What report.json begins with: what file name and text tell; an editor completes it. */
export function guessMeta(
  fileName: string,
  text: string,
  today: string,
  pageTitle = ''
): Omit<ReportMeta, 'sha256'> {
  const file = fileName.replace(/^.*[\\/]/, '')
  const name = file.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const title = pageTitle.trim() || titleLine(text) || name || '未命名报告'
  return {
    id: idOf(name),
    version: '0.1.0',
    title,
    shortTitle: shorten(title),
    publisher: publisherOf(title, text),
    published: publishedIn(text) ?? today,
    inspected: '',
    address: '',
    obtained: fileName === '' ? '由整理者粘贴' : `取自文件 ${file}`,
    rights: '',
    areaNames: [],
  }
}

/** A short name for each area: its heading without 方面 and the like, cut at eight characters. */
export function guessAreaNames(text: string): readonly string[] {
  return parseStructure(text).areas.map(({ title }) => {
    const words = title.replace(/(?:方面|情况)$/, '').replace(/^(?:(?:19|20)\d\d年度?的?|落实|关于)/, '')
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
    .replace(/^-/, '')
    .slice(0, 64)
    .replace(/-$/, '')
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

const DATE = '((?:19|20)\\d\\d) ?[-年./] ?(\\d{1,2}) ?[-月./] ?(\\d{1,2}) ?日?'
/** Where a date says when the text was published: behind the word, or alone on a line. The dates of what is told do not. */
const PUBLISHED = [
  new RegExp(`(?:发布|公布|公开|印发|成文)(?:时间|日期|于)?[:： \\t\\u3000]{0,3}${DATE}`, 'g'),
  new RegExp(`(?:^|\\n)[ \\t\\u3000(（]{0,40}${DATE}[ \\t)）]{0,10}(?=\\r?\\n|$)`, 'g'),
]

/** The date of publication as an ISO date, where the text prints it; the last one that the calendar has. */
export function publishedIn(text: string): string | null {
  const all = PUBLISHED.flatMap((pattern) => Array.from(text.matchAll(pattern)).reverse())
  const dates = all.map(([, year = '', month = '', day = '']) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  )
  return dates.find(isDay) ?? null
}

/** An office: 人民政府, 审计局, 纪委监委 and the like end its name. */
const OFFICE =
  /^(?:中共)?[\u4e00-\u9fa5]{2,24}?(?:人民政府办公[室厅]|人民政府|审计[局厅署]|统计局|纪委监委|委员会|人民法院|人民检察院|党组|[\u4e00-\u9fa5]{1,8}局)/

/** Who publishes: the office that the title begins with, or that signs on one of the last lines. */
function publisherOf(title: string, text: string): string {
  const last = text
    .slice(-400)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.length <= 26 && OFFICE.exec(line)?.[0] === line)
  return last ?? (title.startsWith('关于') ? '' : (OFFICE.exec(title)?.[0] ?? ''))
}
