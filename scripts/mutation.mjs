/**
 * `npm run test:mutation`: Stryker changes the sources of a room in thousands of small ways, one at a time, and the tests of
 * that room have to notice each. `-- address data` only in those rooms, `-- src/domain/interval.ts` only in that file.
 * A room is gone through in parts, each with its survivors and the sum so far at its end, and a part that is done is not
 * done again until it changes, so a run may be stopped. The score goes into docs/figures.md with `npm run figures`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keepResult } from './figures/results.mjs'
import { installStryker } from './figures/stryker.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const ROOMS = ['address', 'data', 'importer', 'domain']
/** The least share of changes that the tests of each room notice, in percent. */
const LEAST = 85

/** How many files are changed in one part of a run: many share the start of the tests, few show progress. */
const FILES_A_PART = 8

/** A room, and which of its files are changed. A whole room is kept as a figure, a part of one is not. */
function targetOf(argument) {
  const room = ROOMS.find((one) => argument === one || argument.startsWith(`src/${one}/`))
  if (room === undefined) {
    console.error(`npm run test:mutation -- [${ROOMS.join(' | ')} | src/${ROOMS[0]}/…]`)
    process.exit(1)
  }
  const whole = argument === room
  const files = whole || argument.endsWith('/') ? sourcesIn(whole ? `src/${room}/` : argument) : [argument]
  return { room, files, name: whole ? room : argument.replace(/[^\w]+/g, '-'), whole }
}

function sourcesIn(folder) {
  return readdirSync(root + folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => folder + file)
    .sort()
}

function run({ room, files, name, whole }, stryker) {
  const sums = { noticed: 0, survived: 0, constants: 0 }
  for (let at = 0; at < files.length; at += FILES_A_PART) {
    const mutate = files.slice(at, at + FILES_A_PART)
    const statuses = statusesOf({ room, mutate, name: `${name}-${at / FILES_A_PART + 1}` }, stryker)
    if (statuses === undefined) return false
    const count = (...wanted) => statuses.filter((status) => wanted.includes(status)).length
    // A change that makes the tests run without end is noticed too.
    sums.noticed += count('Killed', 'Timeout')
    sums.survived += count('Survived', 'NoCoverage')
    sums.constants += count('Ignored')
    console.log(`${name}: ${at + mutate.length} of ${files.length} files, ${told(sums)}`)
  }
  const score = scoreOf(sums)
  if (whole) keepResult(`mutation-${name}`, { ...sums, score })
  return score >= LEAST
}

const scoreOf = ({ noticed, survived }) => (100 * noticed) / (noticed + survived)
const told = (sums) => `${scoreOf(sums).toFixed(1)} % of ${sums.noticed + sums.survived} changes noticed`

/** What became of each change in those files; undefined where Stryker could not say. */
function statusesOf({ room, mutate, name }, { program, plugin }) {
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
    timeoutMS: 5_000,
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
  if (status !== 0) return undefined
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  return Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status))
}

const given = process.argv.slice(2)
const targets = (given.length === 0 ? ROOMS : given).map(targetOf)
const stryker = installStryker()
const passed = targets.map((target) => run(target, stryker))
process.exit(passed.every(Boolean) ? 0 : 1)
