import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Runs vitest, its report in view, and returns how many tests passed and failed. `keep` is given the whole result.
 *
 * A strict run decides about the product: every test has to run, so one that is skipped, left to do or passed over
 * for the sake of an `.only` counts as failed, and so does a drawing without its file, which vitest would write.
 */
export function runVitest(args, { strict = false, env = process.env, keep = () => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'shujian-vitest-'))
  const file = join(folder, 'result.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const strictly = strict ? ['--allowOnly=false', '--update=none'] : []
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...strictly, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    keep(result)
    return count(result, status, strict)
  } catch {
    return { passed: 0, failed: 1 } // vitest died before it could write its result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Counts a result. A file that could not be loaded is a failure, and so is a run that failed for no test's sake
 * (an error outside all tests, no test found).
 */
function count({ testResults, ...sums }, status, strict) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const left = strict ? sums.numPendingTests + sums.numTodoTests : 0
  const failed = sums.numFailedTests + broken.length + left
  return { passed: sums.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
}

/** Prints the sum alone on the last line, which programs read, and leaves with the status that fits it. */
export function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
