/*
 * Installs the packages that package-lock.json names, unless node_modules holds them already.
 *
 * It runs when nothing may be installed yet, and on any Node, since it is what tells that one is too old. So it
 * uses no package and nothing that Node 12 (Ubuntu 22.04) lacks: no `await` outside functions, no `?.`, no `??`.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** Whether `version` is in `range`, which is written as in package.json: `^20.19.0 || >=22.12.0`. */
function isInRange(version, range) {
  const have = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, sign, text] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(part)
    const wanted = text.split('.').map(Number)
    const differing = wanted.findIndex((number, index) => number !== have[index])
    const isRecent = differing === -1 || have[differing] > wanted[differing]
    return isRecent && (sign === '>=' || have[0] === wanted[0])
  })
}

/**
 * Whether npm's own record of node_modules has every package of the lock file in its version. What the two
 * files say is compared, not their times: a checkout or a copy changes times at will, and a stamp of our own
 * would not know of a plain `npm install`. Optional packages may be absent (those of other systems are), and
 * after an interrupted installation there is no record.
 */
function isInstalled() {
  let installed
  try {
    installed = read('node_modules/.package-lock.json').packages
  } catch {
    return false
  }
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    const present = installed[path]
    if (path === '') return true
    if (present === undefined) return wanted.optional === true
    return present.version === wanted.version && present.integrity === wanted.integrity
  })
}

/** Leaves with a sentence and status 1 where Node is too old or the packages cannot be installed. */
export function ensureInstalled() {
  const { node } = read('package.json').engines
  if (!isInRange(process.versions.node, node)) {
    console.error(`数见需要 Node.js ${node}，本机为 ${process.versions.node}。请先升级：https://nodejs.org/`)
    console.error(`Shujian needs Node.js ${node}; this is ${process.versions.node}. Please upgrade it first.`)
    process.exit(1)
  }
  if (isInstalled()) return
  console.log('正在安装依赖 · Installing packages: npm ci')
  // Development packages build and test the product, also where NODE_ENV=production would leave them out.
  const { status } = spawnSync('npm ci --include=dev --no-audit --no-fund', {
    cwd: fileURLToPath(root),
    shell: true,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('依赖安装失败，原因见上文。The packages could not be installed; npm says why above.')
    process.exit(1)
  }
}
