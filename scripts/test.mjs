/**
 * `npm test`: every check of the product, then one line that counts them.
 * `npm test -- tests/domain` runs only those tests, with vitest's own options (`-u`, `-t name`).
 * `npm run check` runs only the checks that need neither build nor browser.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CHROMIUM_MISSING, findChromium } from './chromium.mjs'
import { keepResult } from './figures/results.mjs'
import { finish, runVitest } from './vitest.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What can be said of the sources alone: a name, the program in node_modules, its arguments. */
const CHECKS = [
  ['format', 'oxfmt/bin/oxfmt', '--check'],
  ['lint', 'oxlint/bin/oxlint', '--deny-warnings'],
  ['types', 'vue-tsc/bin/vue-tsc.js', '--noEmit'],
  ['types of src/domain (no DOM)', 'typescript/bin/tsc', '--noEmit', '-p', 'src/domain/tsconfig.json'],
]
/** Both deliveries: the browser tests look at what is built. */
const BUILDS = [
  ['build', 'vite/bin/vite.js', 'build'],
  ['build of one file', 'vite/bin/vite.js', 'build', '--mode', 'single'],
]

/** Runs one step, prints its output if it fails, and returns whether it passed. */
function step([name, program, ...args]) {
  const start = performance.now()
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [`${root}node_modules/${program}`, ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status !== 0) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'))
  return status === 0
}

/** Every step runs, whatever the others say. */
function runSteps(steps) {
  const results = steps.map(step)
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length }
}

function runAll() {
  if (findChromium() === null) {
    console.error(CHROMIUM_MISSING)
    process.exit(1)
  }
  // What an earlier build left is not what is tested.
  for (const folder of ['dist', 'dist-single']) rmSync(`${root}${folder}`, { recursive: true, force: true })
  const steps = [runSteps(CHECKS), runSteps(BUILDS)]
  const isBuilt = steps[1].failed === 0
  if (!isBuilt) console.log('The browser tests cannot run without a build; the other tests do.')
  const tests = runVitest(isBuilt ? [] : ['--project=!browser'], {
    strict: true,
    keep: (result) => isBuilt && keepResult('tests', result),
  })
  return [...steps, tests].reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }))
}

const args = process.argv.slice(2)
if (args.length === 0) finish(runAll())
else if (args[0] === '--check') finish(runSteps(CHECKS))
else {
  if (args.some((arg) => arg.includes('browser')) && runSteps(BUILDS).failed > 0)
    finish({ passed: 0, failed: 1 })
  finish(runVitest(args))
}
