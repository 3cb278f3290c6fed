/**
 * `npm run --silent report -- new FILE [FOLDER]` makes a report's folder of a text: every file, with proposals.
 * `npm run --silent report -- check FOLDER` loads a folder as the product does and prints what it refuses.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fail, path, readReport } from './input.mjs'
import { load } from './load.mjs'

const USAGE = '用法：npm run --silent report -- new 文件 [文件夹]，或 npm run --silent report -- check 文件夹'

/** An id is lower-case letters, digits and hyphens; a Chinese file name has none of them. */
function idOf(name) {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'new-report' : id
}

const today = () => new Date().toISOString().slice(0, 10)

/** The last date printed in the text is mostly that of publication. */
function publishedIn(text) {
  const [, year, month, day] =
    Array.from(text.matchAll(/((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/g)).pop() ?? []
  return year === undefined ? today() : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

async function create(file, folder) {
  const { text } = await readReport(file)
  const name = basename(file, extname(file))
  const target = path(folder ?? join('data/reports', idOf(name)))
  const id = basename(target)
  if (idOf(id) !== id) fail(`${id}：文件夹名只能用小写字母、数字和连字符`)
  if (existsSync(target)) fail(`${folder ?? target}：文件夹已存在，没有改动任何文件`)
  const { candidates } = await load('src/importer/candidates.ts')
  const { writeIndicators } = await load('src/data/indicators.ts')
  const { writeNumbers } = await load('src/data/numbers.ts')
  const { sha256Hex } = await load('src/data/sha256.ts')
  const { indicators, numbers } = candidates(text)
  if (indicators.length + numbers.length === 0) fail(`${file}：文中没有数字`)
  const source = new TextEncoder().encode(text)
  const meta = {
    id,
    version: '0.1.0',
    title: name,
    short_title: name,
    publisher: '',
    published: publishedIn(text),
    inspected: '',
    address: '',
    sha256: sha256Hex(source),
    obtained: `取自文件 ${basename(file)}`,
    rights: '',
    area_names: [],
  }
  const files = {
    'report.json': `${JSON.stringify(meta, null, 2)}\n`,
    'source.txt': source,
    'indicators.csv': writeIndicators(indicators),
    'numbers.csv': writeNumbers(numbers),
    'charts.json': '[]\n',
  }
  mkdirSync(target, { recursive: true })
  for (const [one, content] of Object.entries(files)) writeFileSync(join(target, one), content)
  console.log(`${target}：候选指标 ${indicators.length} 个，其余数字 ${numbers.length} 个，均待核对`)
}

async function check(folder) {
  const target = path(folder)
  if (!existsSync(target)) fail(`${folder}：没有这个文件夹`)
  const { loadReport } = await load('src/data/load-report.ts')
  const { describeProblem } = await load('src/domain/problem.ts')
  const id = basename(target)
  const data = {
    read: async (file) => {
      const name = join(target, file.slice(`reports/${id}/`.length))
      return existsSync(name) ? new Uint8Array(readFileSync(name)) : new Uint8Array()
    },
  }
  const loaded = await loadReport(data, id)
  const problems = loaded.ok ? loaded.value.problems : loaded.problems
  for (const problem of problems) console.log(describeProblem(problem))
  if (problems.length > 0) fail(`${folder}：有 ${problems.length} 个问题`)
  const { indicators, numbers } = loaded.value
  console.log(`${folder}：没有问题；指标 ${indicators.length} 个，其余数字 ${numbers.length} 个`)
}

const [command, ...given] = process.argv.slice(2)
if (command === 'new' && (given.length === 1 || given.length === 2)) await create(...given)
else if (command === 'check' && given.length === 1) await check(given[0])
else fail(USAGE)
