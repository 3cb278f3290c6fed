/**
 * `npm run test:mutation`: Stryker changes the sources of a room in thousands of small ways, one at a time, and the tests of
 * that room have to notice each. `-- address data` only in those rooms, `-- src/domain/interval.ts` only in that file.
 * Survivors are listed at the end; the score goes into docs/figures.md with `npm run figures`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keepResult } from './figures/results.mjs'
import { installStryker } from './figures/stryker.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const ROOMS = ['address', 'data', 'importer', 'domain']
/** The least share of changes that the tests of each room notice, in percent. */
const LEAST = 85

/** A room, and what of it is changed. A whole room is kept as a figure, a part of one is not. */
function targetOf(argument) {
  if (ROOMS.includes(argument))
    return { room: argument, mutate: [`src/${argument}/**/*.ts`], name: argument, whole: true }
  const room = ROOMS.find((one) => argument.startsWith(`src/${one}/`))
  if (room === undefined) {
    console.error(`npm run test:mutation -- [${ROOMS.join(' | ')} | src/${ROOMS[0]}/…]`)
    process.exit(1)
  }
  const name = argument.replace(/[^\w]+/g, '-')
  return { room, mutate: [argument.endsWith('/') ? `${argument}**/*.ts` : argument], name, whole: false }
}

function run({ room, mutate, name, whole }, { program, plugin }) {
  const folder = `${root}results/mutation`
  mkdirSync(folder, { recursive: true })
  const report = `${folder}/${name}.json`
  const config = {
    packageManager: 'npm',
    plugins: [plugin],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    mutate,
    coverageAnalysis: 'perTest',
    // A constant is changed before any test begins, so every test would have to run again for each.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `${folder}/${name}.incremental.json`,
    concurrency: 1,
    timeoutMS: 10_000,
    ignorePatterns: ['dist', 'dist-single', 'release', 'results', 'docs', 'deploy', 'public'],
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false },
    jsonReporter: { fileName: report },
    // Its own reading of tsconfig.json needs a TypeScript beside it; vitest compiles.
    tsconfigFile: 'none.json',
    tempDirName: `.stryker-tmp/${name}`,
  }
  writeFileSync(`${folder}/${name}.config.json`, JSON.stringify(config))
  const { status } = spawnSync(process.execPath, [program, 'run', `${folder}/${name}.config.json`], {
    cwd: root,
    env: { ...process.env, SHUJIAN_ROOM: room, SHUJIAN_RUNS: '100' },
    stdio: 'inherit',
  })
  if (status !== 0) return false
  const sums = sumsOf(JSON.parse(readFileSync(report, 'utf8')))
  if (whole) keepResult(`mutation-${name}`, sums)
  console.log(`${name}: ${sums.score.toFixed(1)} % of ${sums.noticed + sums.survived} changes noticed`)
  return sums.score >= LEAST
}

/** A change that makes the tests run without end is noticed too. */
function sumsOf({ files }) {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const survived = count('Survived', 'NoCoverage')
  return { noticed, survived, constants: count('Ignored'), score: (100 * noticed) / (noticed + survived) }
}

const given = process.argv.slice(2)
const targets = (given.length === 0 ? ROOMS : given).map(targetOf)
const stryker = installStryker()
const passed = targets.map((target) => run(target, stryker))
process.exit(passed.every(Boolean) ? 0 : 1)
