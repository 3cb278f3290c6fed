import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, loadConfigFromFile } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the product, as `npm run build` does, and returns its folder. */
export async function buildProduct() {
  rmSync(`${root}dist`, { recursive: true, force: true })
  await build({ root, logLevel: 'warn' })
  return `${root}dist`
}

/**
 * Builds the comparison page into a folder, with the product's target and theme, but without Vue and without a
 * content policy.
 */
export async function buildBare(outDir) {
  const env = { command: 'build', mode: 'production' }
  const { config } = await loadConfigFromFile(env, `${root}vite.config.ts`, root)
  await build({
    configFile: false,
    root: fileURLToPath(new URL('bare/', import.meta.url)),
    base: './',
    logLevel: 'warn',
    plugins: config.plugins.flat(Infinity).filter((plugin) => plugin?.name === 'theme-stylesheet'),
    build: { ...config.build, outDir, emptyOutDir: true },
  })
}
