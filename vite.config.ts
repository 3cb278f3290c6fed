import { cp, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { themeCss } from './src/theme/css.ts'

/** The content security policy; a server sends all of it, the page's meta leaves frame-ancestors out (an error there). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue default',
]
export const contentSecurityPolicy = [...POLICY, "frame-ancestors 'none'"].join('; ')

/** The theme's tokens as a stylesheet, so that no style is ever set inline. */
function themeStylesheet(): Plugin {
  const id = 'virtual:theme.css'
  return {
    name: 'theme-stylesheet',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? themeCss() : undefined),
  }
}

/** Writes the policy into the built page; the development server needs inline scripts and goes without. */
function policyMeta(): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Puts `data/` beside the built page as files, so that an operator replaces a report without a build. */
function dataFiles(): Plugin {
  return {
    name: 'data-files',
    apply: 'build',
    closeBundle: () => cp(resolve('data'), resolve('dist/data'), { recursive: true }),
  }
}

export default defineConfig(async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  return {
    base: './',
    plugins: [vue(), themeStylesheet(), policyMeta(), dataFiles()],
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __APP_VERSION__: JSON.stringify(version),
    },
    // Chromium 83 is the oldest browser that must work; Vite's default target leaves it with a white page.
    build: { target: 'chrome80', cssTarget: 'chrome80', assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
    preview: {
      headers: { 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' },
    },
  }
})
