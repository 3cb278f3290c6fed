import { resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { LIVE_PAGE } from './page-ahead.ts'

const START = resolve('src/app/start.ts')
const PROGRAM = resolve('src/app/main.ts')

/** How the file that starts the page asks for the program, and how it does so in the built page, which holds the addresses. */
const WRITTEN = "import('./main')"
const BUILT = `Promise.all(document.getElementById('app').dataset.program.split(' ')
  .map((address) => import(new URL(address, document.baseURI).href)))`

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>

/** The file that the bundler makes of the program as an entry; it only imports the one that holds it. */
const entryOf = (bundle: Bundle): Rolldown.OutputChunk | undefined =>
  Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId === PROGRAM) as
    | Rolldown.OutputChunk
    | undefined

/** The files of the program, all that it waits for included, but for the one that starts the page, which is there. */
function filesOf(bundle: Bundle): readonly string[] {
  const files = new Set<string>()
  const add = (file: string): void => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || chunk.name === 'start' || files.has(file)) return
    files.add(file)
    chunk.imports.forEach(add)
  }
  entryOf(bundle)?.imports.forEach(add)
  return [...files]
}

/**
 * Lets the page hold the addresses of the program. Where the file that starts the page names the program itself, the bundler adds
 * what only later pieces need (0.8 kB gzipped, 8 ms on slow 4G), and the drawn page is seen that much later.
 */
export function programAddress(): Plugin {
  return {
    name: 'program-address',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      this.emitFile({ type: 'chunk', id: PROGRAM, name: 'program' })
    },
    transform(code, id) {
      if (id !== START) return null
      if (!code.includes(WRITTEN)) this.error(`${id} no longer asks for the program by ${WRITTEN}`)
      return { code: code.replace(WRITTEN, BUILT), map: null }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const files = filesOf(bundle)
        if (files.length === 0) throw new Error('The program is not in a file of its own.')
        if (!html.includes(LIVE_PAGE)) throw new Error(`The page has no ${LIVE_PAGE}…`)
        const addresses = files.map((file) => `./${file}`).join(' ')
        return html.replace(LIVE_PAGE, `${LIVE_PAGE} data-program="${addresses}"`)
      },
    },
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const entry = entryOf(bundle)
        if (entry !== undefined) delete bundle[entry.fileName]
      },
    },
  }
}
