/**
 * `npm run test:oldest`: the smoke tests of tests/oldest in a real Chromium 83, the oldest that has to work.
 * The browser is no dependency of the project: it comes from npm into the system's temporary folder, which keeps
 * it for the next run.
 */
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { finish, runVitest } from './vitest.mjs'

const PACKAGE = 'chrome-aws-lambda@3.1.1'
/** Of the unpacked program: it runs without a sandbox, and a temporary folder is open to many. */
const SHA256 = '10b655ef524dc8604ce8c77da3307b963b444cf182f39345f87e83df15ec0d16'

const folder = join(tmpdir(), `shujian-chromium-83-${userInfo().username}`)
const program = join(folder, 'chromium')
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

function unpack() {
  console.log(`Installing Chromium 83 (${PACKAGE}) into ${folder}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  execSync(`npm install --ignore-scripts --no-save --omit=peer --no-audit --no-fund --prefix . ${PACKAGE}`, {
    cwd: folder,
    stdio: 'inherit',
  })
  const bytes = brotliDecompressSync(
    readFileSync(join(folder, 'node_modules/chrome-aws-lambda/bin/chromium.br'))
  )
  if (sha256(bytes) !== SHA256) throw new Error(`${PACKAGE} does not hold the Chromium 83 that was tried.`)
  // A finished file takes the name at once, so that an interrupted run leaves none that is half written.
  writeFileSync(`${program}.new`, bytes)
  chmodSync(`${program}.new`, 0o700)
  renameSync(`${program}.new`, program)
}

if (!existsSync(program) || sha256(readFileSync(program)) !== SHA256) unpack()
const env = { ...process.env, SHUJIAN_CHROMIUM83: program }
finish(runVitest(['--config=tests/oldest/vitest.config.ts'], { strict: true, env }))
