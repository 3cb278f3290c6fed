import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build, type Plugin } from 'vite'
import { dataFiles } from './data-files.ts'
import { themeStylesheet } from './theme-stylesheet.ts'

type DrawPage = typeof import('../../src/app/draw-page.ts').drawPage

/** Draws the overview from the shipped data; see `drawPage`. */
async function drawPage(): ReturnType<DrawPage> {
  // Below node_modules, where the libraries are found from.
  const outDir = resolve(`node_modules/.page-ahead-${process.pid}`)
  await mkdir(outDir, { recursive: true })
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [vue(), themeStylesheet()],
      define: {
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __SINGLE_FILE__: 'false',
        __APP_VERSION__: '""',
      },
      ssr: { noExternal: true },
      build: {
        ssr: 'src/app/draw-page.ts',
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'draw-page.mjs' } },
      },
    })
    const made = (await import(pathToFileURL(join(outDir, 'draw-page.mjs')).href)) as {
      readonly drawPage: DrawPage
    }
    return await made.drawPage(await dataFiles())
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** How the place of the live page begins, before which the drawn page stands. */
export const LIVE_PAGE = '<div id="app"'

/** A link in the page's head. */
const link = (attrs: Readonly<Record<string, string>>) => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head' as const,
})

/**
 * Puts the overview, drawn from the shipped data, into the page: it is seen before the program is there. The style it
 * needs and the files by which the page tells whether it is still true are named to be fetched with it; the program is not,
 * since on a slow network it would take the way from them.
 */
export function pageAhead(): Plugin {
  return {
    name: 'page-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        if (!html.includes(LIVE_PAGE)) throw new Error(`The page has no ${LIVE_PAGE}…`)
        const { markup, from } = await drawPage()
        const named = (pattern: RegExp): readonly string[] =>
          Object.keys(bundle)
            .filter((name) => pattern.test(name))
            .map((name) => `./${name}`)
        const style = named(/\bfirst-[^/]*\.css$/)
        return {
          html: html.replace(LIVE_PAGE, (place) => `${markup}\n    ${place}`),
          tags: [
            ...style.map((href) => link({ rel: 'stylesheet', href })),
            ...from.map((name) => link({ rel: 'preload', as: 'fetch', href: `./data/${name}` })),
          ],
        }
      },
    },
  }
}
