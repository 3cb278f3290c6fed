import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Subject } from '../src/charts/kind'
import { MissingFile, type DataSource } from '../src/data/data-source'
import { loadReport } from '../src/data/load-report'
import type { Indicator } from '../src/domain/indicator'
import type { Report } from '../src/domain/report'
import type { Story } from '../src/domain/story'

/** The files below `data/`, read from the disk. */
export const diskData: DataSource = {
  read: (path) =>
    readFile(`data/${path}`).catch(() => {
      throw new MissingFile(path, '磁盘上没有这个文件')
    }),
}

/** A file of the shipped data as text. */
export const shippedFile = (path: string): string => readFileSync(`data/${path}`, 'utf8')

/** The first report, loaded as the product loads it. */
export async function shippedReport(): Promise<Report> {
  const loaded = await loadReport(diskData, 'wanzhi-2024')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
}

/** An indicator that must be there. */
export function need(report: Report, id: string): Indicator {
  const found = report.indicators.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no indicator ${id}`)
  return found
}

/** What a story asks its chart kind to show. */
export function subjectOfStory(report: Report, story: Story): Subject {
  const byId = new Map(report.indicators.map((one) => [one.id, one]))
  const indicators = story.indicators.map((id) => need(report, id))
  return { indicators, labels: story.labels, find: (id) => byId.get(id), period: story.period }
}
