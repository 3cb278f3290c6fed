import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '9.6.1'
const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Where Stryker lies. It is no dependency of the project, which it would make half as large again: it comes from npm into
 * the system's temporary folder, which keeps it for the next run, and works with the project's own vitest.
 */
export function installStryker() {
  const folder = join(tmpdir(), `shujian-stryker-${VERSION}-${userInfo().username}`)
  const packages = join(folder, 'node_modules')
  const program = join(packages, '@stryker-mutator/core/bin/stryker.js')
  const plugin = join(packages, '@stryker-mutator/vitest-runner/dist/src/index.js')
  if (!existsSync(program) || !existsSync(plugin)) {
    console.log(`Installing Stryker ${VERSION} into ${folder}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const names = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`).join(' ')
    execSync(
      `npm install --ignore-scripts --no-save --legacy-peer-deps --no-audit --no-fund --prefix . ${names}`,
      {
        cwd: folder,
        stdio: 'inherit',
      }
    )
  }
  // The checkout that it was linked to the last time may be another, or gone.
  rmSync(join(packages, 'vitest'), { recursive: true, force: true })
  symlinkSync(join(root, 'node_modules/vitest'), join(packages, 'vitest'))
  return { program, plugin }
}
