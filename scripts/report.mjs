/**
 * `npm run --silent report -- new FILE [FOLDER]` makes a report's folder of a text: every file, with proposals; in
 * `data/reports/` it is entered into the catalogue.
 * `npm run --silent report -- check FOLDER` loads a folder as the product does and prints what it refuses.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, path, readReport } from './input.mjs'
import { load } from './load.mjs'

const USAGE = '用法：npm run --silent report -- new 文件 [文件夹]，或 npm run --silent report -- check 文件夹'

async function create(file, folder) {
  const { text, title } = await readReport(file)
  const { candidates } = await load('src/importer/candidates.ts')
  const { guessAreaNames, guessMeta, idOf } = await load('src/importer/guess-meta.ts')
  const { folderFiles } = await load('src/data/report-folder.ts')
  const today = new Date().toISOString().slice(0, 10)
  const guessed = guessMeta(basename(file), text, today, title)
  const target = path(folder ?? join('data/reports', guessed.id))
  const id = basename(target)
  if (idOf(id) !== id) fail(`${id}：文件夹名只能用小写字母、数字和连字符`)
  if (existsSync(target)) fail(`${folder ?? target}：文件夹已存在，没有改动任何文件`)
  const { indicators, numbers } = candidates(text)
  if (indicators.length + numbers.length === 0) fail(`${file}：文中没有数字`)
  const files = folderFiles({
    meta: { ...guessed, id, areaNames: guessAreaNames(text) },
    text,
    indicators,
    numbers,
  })
  mkdirSync(target, { recursive: true })
  for (const [one, content] of Object.entries(files)) writeFileSync(join(target, one), content)
  console.log(`${target}：候选指标${indicators.length}个，其余数字${numbers.length}个，均待核对`)
  await register(target, id, files['source.txt'])
}

/** A folder in `reports/` beside a catalogue is entered there, so that the product shows it. */
async function register(target, id, source) {
  const catalogue = join(target, '../../datapackage.json')
  if (basename(dirname(target)) !== 'reports' || !existsSync(catalogue)) {
    console.log('所在之处没有目录 datapackage.json，未登记；放进 data/reports/ 后须登记才会显示')
    return
  }
  const { registerReport } = await load('src/data/register.ts')
  const { sha256Hex } = await load('src/data/sha256.ts')
  const registered = registerReport(readFileSync(catalogue, 'utf8'), id, sha256Hex(source))
  if (!registered.ok) fail(`${catalogue}：${registered.problems[0].message}，未登记`)
  writeFileSync(catalogue, registered.value)
  console.log(`${catalogue}：已登记 ${id}`)
}

async function check(folder) {
  const target = path(folder)
  if (!existsSync(target)) fail(`${folder}：没有这个文件夹`)
  if (!statSync(target).isDirectory()) fail(`${folder}：这是文件，不是报告的文件夹`)
  const missing = ['report.json', 'source.txt', 'indicators.csv'].filter(
    (one) => !existsSync(join(target, one))
  )
  if (missing.length > 0) fail(`${folder}：不是完整的报告文件夹，缺少 ${missing.join('、')}`)
  const { loadReport } = await load('src/data/load-report.ts')
  const { describeProblem } = await load('src/domain/problem.ts')
  const id = basename(target)
  const data = {
    read: async (file) => {
      const name = join(target, file.slice(`reports/${id}/`.length))
      return existsSync(name) ? new Uint8Array(readFileSync(name)) : new Uint8Array()
    },
  }
  const loaded = await loadReport(data, id, () => load('src/domain/automatic-stories.ts'))
  const problems = loaded.ok ? loaded.value.problems : loaded.problems
  for (const problem of problems) console.log(describeProblem(problem))
  if (problems.length > 0) fail(`${folder}：有${problems.length}个问题`)
  const { indicators, numbers } = loaded.value
  console.log(`${folder}：没有问题；指标${indicators.length}个，其余数字${numbers.length}个`)
}

const [command, ...given] = process.argv.slice(2)
if (command === 'new' && (given.length === 1 || given.length === 2)) await create(...given)
else if (command === 'check' && given.length === 1) await check(given[0])
else fail(USAGE)
