/**
 * `npm run test:row`: `npm test` twenty times in a row, each whole and without a second try, to find the test that fails once in
 * a while. It stops at the first run that is not green and prints that run. `-- 5` asks for another number of runs.
 */
import { spawnSync } from 'node:child_process'
import { keepResult } from './figures/results.mjs'

const [asked = '20'] = process.argv.slice(2)
const wanted = Number(asked)
if (!Number.isInteger(wanted) || wanted < 1) {
  console.error('Usage: npm run test:row [-- NUMBER OF RUNS]')
  process.exit(1)
}

const runs = []
while (runs.length < wanted && runs.every(({ green }) => green)) {
  const begun = Date.now()
  const { status, signal, stdout, stderr } = spawnSync('npm', ['test'], { encoding: 'utf8', maxBuffer: 1e9 })
  // Stopped, not failed: the runs before it count.
  if (signal !== null) break
  const seconds = Math.round((Date.now() - begun) / 1000)
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed\s*$/m.exec(lastLine(stdout)) ?? []
  const green = status === 0 && Number(failed) === 0 && Number(passed) > 0
  runs.push({ green, passed: Number(passed), failed: Number(failed), seconds })
  if (!green) console.log(stdout, stderr)
  console.log(`run ${runs.length} of ${wanted}: ${passed} passed, ${failed} failed, ${seconds} s`)
  keepResult('row', { wanted, runs })
}

const green = runs.filter((run) => run.green).length
console.log(`${green} passed, ${runs.length - green} failed`)
process.exitCode = green === wanted ? 0 : 1

function lastLine(output) {
  return output.trimEnd().split('\n').pop() ?? ''
}
