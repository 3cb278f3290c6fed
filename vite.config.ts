import { readFile } from 'node:fs/promises'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { afterBuild } from './scripts/build/after-build.ts'
import { writeBuildRecord } from './scripts/build/build-record.ts'
import { compiledAhead } from './scripts/build/compiled-ahead.ts'
import { copyData } from './scripts/build/data-files.ts'
import { firstPage } from './scripts/build/first-page.ts'
import { leanEngine } from './scripts/build/lean-engine.ts'
import { leanVue } from './scripts/build/lean-vue.ts'
import { licenceList } from './scripts/build/licences.ts'
import { pageAhead } from './scripts/build/page-ahead.ts'
import { policyMeta } from './scripts/build/policy-meta.ts'
import { serverPolicy } from './scripts/build/policy.ts'
import { programAddress } from './scripts/build/program-address.ts'
import { precompress } from './scripts/build/precompress.ts'
import { buildServiceWorker, WORKER_PACKAGES } from './scripts/build/service-worker.ts'
import { singleFile } from './scripts/build/single-file.ts'
import { themeStylesheet } from './scripts/build/theme-stylesheet.ts'

/** A folder of files for a web server. */
const FOLDER: UserConfig = {
  plugins: [
    licenceList(WORKER_PACKAGES),
    policyMeta(),
    compiledAhead(),
    pageAhead(),
    programAddress(),
    afterBuild([copyData, buildServiceWorker, writeBuildRecord, precompress]),
  ],
  build: {
    // Browsers that know module scripts but not this only fetch a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: firstPage(), includeDependenciesRecursively: false } },
    },
  },
}

/** One page with everything inside, which opens from `file://`: `--mode single`. */
const ONE_FILE: UserConfig = {
  plugins: [licenceList(), singleFile()],
  build: {
    outDir: 'dist-single',
    copyPublicDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: { format: 'iife', codeSplitting: false },
      // Only what finds a piece of the program on a server asks for it, and there are no pieces.
      transform: { define: { 'import.meta': '{}' } },
    },
  },
}

export default defineConfig(async ({ mode }) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const { plugins = [], build } = mode === 'single' ? ONE_FILE : FOLDER
  return {
    base: './',
    plugins: [vue(), leanVue(), leanEngine(), themeStylesheet(), ...plugins],
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __APP_VERSION__: JSON.stringify(version),
      __SINGLE_FILE__: String(mode === 'single'),
    },
    // Chromium 83 is the oldest browser that must work; Vite's default target leaves it with a white page.
    build: {
      target: 'chrome80',
      cssTarget: 'chrome80',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 600,
      ...build,
    },
    preview: {
      headers: { 'Content-Security-Policy': serverPolicy, 'X-Content-Type-Options': 'nosniff' },
    },
  }
})
