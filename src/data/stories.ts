import * as v from 'valibot'
import type { Indicator } from '../domain/indicator'
import type { Problem } from '../domain/problem'
import { fillTitle, titleReferences, type Story } from '../domain/story'
import { breachOf as breachOfValue, readJson } from './json'

const STORY = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, '小写字母、数字和连字符')),
  place: v.picklist(['overview', 'area', 'wall']),
  area: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1, '从1起的整数'))),
  rank: v.number(),
  kind: v.pipe(v.string(), v.nonEmpty()),
  indicators: v.array(v.string()),
  title: v.pipe(v.string(), v.nonEmpty()),
  unit: v.string(),
  period: v.string(),
  note: v.string(),
  page: v.optional(v.string(), ''),
  labels: v.optional(v.record(v.string(), v.string()), {}),
})

/**
 * Reads charts.json. A story that names an indicator which is not there, types a figure into its title or
 * repeats an id is left out with the reason.
 */
export function readStories(
  file: string,
  text: string,
  indicators: readonly Indicator[],
  areas: number
): { readonly stories: readonly Story[]; readonly problems: readonly Problem[] } {
  const list = readJson(file, text, v.array(v.unknown()))
  if (!list.ok) return { stories: [], problems: list.problems }
  const known = new Set(indicators.map(({ id }) => id))
  const seen = new Set<string>()
  const stories: Story[] = []
  const problems: Problem[] = []
  list.value.forEach((entry, index) => {
    const read = v.safeParse(STORY, entry)
    const column = `[${index}]`
    if (!read.success) {
      const [issue] = read.issues
      const path = v.getDotPath(issue)
      const message = `${path === null ? '' : `“${path}”`}${breachOfValue(issue)}`
      problems.push({ file, column, message })
      return
    }
    const message = breachOf(read.output, known, seen, areas)
    if (message !== null) {
      problems.push({ file, column: `[${index}] ${read.output.id}`, message })
      return
    }
    stories.push(read.output)
    seen.add(read.output.id)
  })
  return { stories: stories.sort((a, b) => a.rank - b.rank), problems }
}

function breachOf(
  story: Story,
  known: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  areas: number
): string | null {
  if (seen.has(story.id)) return '编号与前面的图重复，已保留先出现的一张，请改用别的编号'
  if (story.area !== null && story.area > areas)
    return `原文没有第${story.area}方面，这张图未显示，请更正 area`
  const lost = [...story.indicators, ...titleReferences(story.title), ...Object.keys(story.labels)].find(
    (id) => !known.has(id)
  )
  if (lost !== undefined) return `指标 ${lost} 不存在或未被接受，这张图未显示，请更正编号`
  const repeated = story.indicators.find((id, index) => story.indicators.indexOf(id) !== index)
  if (repeated !== undefined) return `指标 ${repeated} 列了两次，这张图未显示，请删去一个`
  if (/\p{Nd}/u.test(fillTitle(story.title, () => ''))) return '标题中的数字须写成 {指标编号}，不得直接键入'
  return null
}
