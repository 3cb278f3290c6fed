/**
 * `npm test`: every check of the product, then one line that counts them.
 * `npm test -- tests/domain` runs only those tests, with vitest's own options (`-u`, `-t name`).
 * `npm run check` runs only the checks that need neither build nor browser.
 */
import { execFile } from 'node:child_process'
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

/** How many steps run at a time; each of the long ones keeps one core busy. */
const AT_A_TIME = 2

/** Runs one step, prints its output if it fails, and resolves to whether it passed. */
function step([name, program, ...args]) {
  const start = performance.now()
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 2 ** 28 }
    execFile(process.execPath, [`${root}node_modules/${program}`, ...args], options, (error, out, err) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${error === null ? '✓' : '✗'} ${name} (${seconds} s)`)
      if (error !== null) console.log([out, err].filter(Boolean).join('\n') || error.message)
      resolve(error === null)
    })
  })
}

/** Runs every step, whatever the others say; which of them passed, in their order. */
async function runSteps(steps) {
  const waiting = steps.entries()
  const passed = []
  const work = async () => {
    for (const [index, one] of waiting) passed[index] = await step(one)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return passed
}

function sumOf(results) {
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

async function runAll() {
  if (findChromium() === null) {
    console.error(CHROMIUM_MISSING)
    process.exit(1)
  }
  // What an earlier build left is not what is tested.
  for (const folder of ['dist', 'dist-single']) rmSync(`${root}${folder}`, { recursive: true, force: true })
  const steps = await runSteps([...BUILDS, ...CHECKS])
  const isBuilt = steps.slice(0, BUILDS.length).every(Boolean)
  if (!isBuilt) console.log('The browser tests cannot run without a build; the other tests do.')
  const tests = runVitest(isBuilt ? [] : ['--project=!browser'], {
    strict: true,
    keep: (result) => isBuilt && keepResult('tests', result),
  })
  const sum = sumOf(steps)
  return { passed: sum.passed + tests.passed, failed: sum.failed + tests.failed }
}

const args = process.argv.slice(2)
if (args.length === 0) finish(await runAll())
else if (args[0] === '--check') finish(sumOf(await runSteps(CHECKS)))
else {
  if (args.some((arg) => arg.includes('browser')) && !(await runSteps(BUILDS)).every(Boolean))
    finish({ passed: 0, failed: 1 })
  finish(runVitest(args))
}
