import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/**
 * Real old Chromiums by their version: the npm package that holds one, and the SHA-256 of the unpacked program that was
 * tried, since it runs without a sandbox and a temporary folder is open to many. They are for Linux on x86-64.
 */
export const ENGINES = {
  83: {
    users: 'systems based on Debian 10',
    from: 'chrome-aws-lambda@3.1.1',
    sha256: '10b655ef524dc8604ce8c77da3307b963b444cf182f39345f87e83df15ec0d16',
  },
  86: {
    users: '360 enterprise browser',
    from: 'chrome-aws-lambda@5.3.1',
    sha256: 'c56ecd5c2e5d579344539a689bd94c858f0fd59d911e8488d342e748ff66ec47',
  },
  92: {
    users: 'older enterprise browsers',
    from: '@sparticuz/chromium@92.0.0',
    sha256: 'd42691165cb67ac96b90e8dc7b0e07f6a065abac08b76370915ccfe41f859b97',
  },
  103: {
    users: 'Qi An Xin browser',
    from: '@sparticuz/chromium@103.0.0',
    sha256: 'ddc1542975cd9c2c3dc2106cc377418de703836da23279a6bd310a9e092fc838',
  },
  109: {
    users: 'the last on Windows 7',
    from: '@sparticuz/chromium@109.0.6',
    sha256: 'a47ba3615bb98d97e25379af98cf01cef555b24ff2684c4852f63e546d95c11a',
  },
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * The path of an old Chromium. It is no dependency of the project: it comes from npm into the system's temporary folder,
 * which keeps it for the next run.
 */
export function installEngine(version) {
  const engine = ENGINES[version]
  const folder = join(tmpdir(), `shujian-chromium-${version}-${userInfo().username}`)
  const program = join(folder, 'chromium')
  if (existsSync(program) && sha256(readFileSync(program)) === engine.sha256) return program
  console.log(`Installing Chromium ${version} (${engine.from}) into ${folder}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  execSync(
    `npm install --ignore-scripts --no-save --omit=peer --no-audit --no-fund --prefix . ${engine.from}`,
    {
      cwd: folder,
      stdio: 'inherit',
    }
  )
  const [name] = engine.from.split(/(?<=.)@/)
  const bytes = brotliDecompressSync(readFileSync(join(folder, 'node_modules', name, 'bin/chromium.br')))
  if (sha256(bytes) !== engine.sha256)
    throw new Error(`${engine.from} does not hold the Chromium ${version} that was tried.`)
  // A finished file takes the name at once, so that an interrupted run leaves none that is half written.
  writeFileSync(`${program}.new`, bytes)
  chmodSync(`${program}.new`, 0o700)
  renameSync(`${program}.new`, program)
  return program
}
