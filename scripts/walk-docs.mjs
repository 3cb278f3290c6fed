/**
 * `npm run test:docs`: follows docs/contribute.md to the letter. Every command of the page runs in a fresh clone of what is
 * committed, one after the other, as a newcomer would; the first that fails ends the walk and is shown.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'shujian-docs-'))

/** Runs a shell command in the clone; its output, or the end of the walk. */
function run(command, cwd = folder) {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
  })
  if (status === 0) return
  console.log(command, '\n', stdout, stderr)
  throw new Error('A command of the page failed.')
}

let passed = 0
let failed = 0
try {
  run(`git clone --quiet ${JSON.stringify(root)} ${JSON.stringify(folder)}`, root)
  run('npm ci --engine-strict')
  const page = readFileSync(join(folder, 'docs/contribute.md'), 'utf8')
  for (const [, commands] of page.matchAll(/^```sh\n(.*?)^```$/gms)) {
    console.log(`${passed + 1}. ${commands.split('\n')[0]}`)
    run(commands)
    passed += 1
  }
} catch (error) {
  console.error(error.message)
  failed = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed)
