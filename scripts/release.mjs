/**
 * `npm run release`: builds both deliveries and puts into release/ what is handed on: the folder for a server as ZIP (with
 * configurations, the operators' page and the doctor), the one file, the list of parts (CycloneDX), the licences, and
 * SHA256SUMS over all of them. CHANGELOG.md has to name the version. The CycloneDX tool comes from npm for this run.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { archive } from './release/archive.mjs'

const CYCLONEDX = '@cyclonedx/cyclonedx-npm@6.0.1'

const root = fileURLToPath(new URL('../', import.meta.url))
process.chdir(root)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const name = `shujian-${version}`

function stop(message) {
  console.error(message)
  process.exit(1)
}

if (!new RegExp(`^## ${version.replace(/\./g, '\\.')}( |$)`, 'm').test(readFileSync('CHANGELOG.md', 'utf8')))
  stop(`CHANGELOG.md has no section for ${version}.`)

for (const folder of ['dist', 'dist-single', 'release']) rmSync(folder, { recursive: true, force: true })
mkdirSync('release')
await build({ root, logLevel: 'warn' })
await build({ root, mode: 'single', logLevel: 'warn' })

writeFileSync(
  join('release', `${name}.zip`),
  archive(name, [
    { from: 'dist', to: 'www' },
    { from: 'deploy', to: 'deploy' },
    { from: 'scripts/doctor', to: 'tools/doctor' },
    { from: 'scripts/doctor.mjs', to: 'tools' },
    { from: 'docs/operate.zh-CN.md', to: '' },
    { from: 'docs/operate.md', to: '' },
    { from: 'CHANGELOG.md', to: '' },
    { from: 'LICENSE', to: '' },
  ])
)
copyFileSync('dist-single/shujian.html', join('release', `${name}.html`))
copyFileSync('dist/licences.txt', join('release', `${name}-licences.txt`))

const parts = join('release', `${name}.cdx.json`)
const { status } = spawnSync(
  `npm exec --yes --package=${CYCLONEDX} -- cyclonedx-npm --omit dev --output-reproducible --output-file ${parts}`,
  { shell: true, stdio: ['ignore', 'ignore', 'inherit'] }
)
if (status !== 0) stop(`The list of parts could not be made (${CYCLONEDX}).`)

const sums = readdirSync('release')
  .sort()
  .map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join('release', file)))
        .digest('hex')}  ${file}\n`
  )
writeFileSync(join('release', 'SHA256SUMS'), sums.join(''))
console.log(`release/\n${sums.join('')}`)
