import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Plugin, Rolldown } from 'vite'
import { dataFiles } from './data-files.ts'
import { pagePolicy } from './policy.ts'

/** The one file; its name tells mail programs and web servers nothing they would have to encode. */
export const SINGLE_FILE = 'shujian.html'

/** Script as it stands in a page: nothing in it may look like an end or a comment of the page. */
export const inScript = (code: string): string =>
  code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--')

/** JSON as it stands in a page. */
export const inDataBlock = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')

/** The source expression of the policy that admits exactly this inline text. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** What the page is put together of. */
export interface Pieces {
  /** index.html as built, with links to script and style. */
  readonly page: string
  readonly script: string
  readonly style: string
  readonly icon: string
  readonly data: Readonly<Record<string, string>>
  /** Licences of the libraries inside. */
  readonly licences: string
}

/**
 * One page with everything inside. The script is classic, since module scripts do not run from `file://`, and stands
 * last, since `defer` is ignored on inline scripts.
 */
export function onePage({ page, script, style, icon, data, licences }: Pieces): string {
  const code = inScript(script)
  const policy = pagePolicy({ script: hashSource(code), style: hashSource(style), connect: "'none'" })
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">`,
    `<style>${style}</style>`,
  ]
  const body = [
    `<script type="application/json" id="shujian-data">${inDataBlock(data)}</script>`,
    `<script>${code}</script>`,
    `<!--\n${licences.replace(/--/g, '- -')}\n-->`,
  ]
  return page
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(/\s*<link\b[^>]*\brel="(?:stylesheet|icon|modulepreload)"[^>]*>/g, '')
    .replace(/(<meta charset="[^"]*"\s*\/?>)/i, (charset) => `${charset}\n${head.join('\n')}`)
    .replace(/：data\/ 目录/, '：请向提供本文件的人索取')
    .replace('</body>', () => `${body.join('\n')}\n</body>`)
}

/** Folds the built page, its script, its style and the data into one file, and has it read the data inside. */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
        const scripts = files.filter((file) => file.type === 'chunk')
        const text = (suffix: string): string =>
          files
            .flatMap((file) =>
              file.type === 'asset' && file.fileName.endsWith(suffix) ? String(file.source) : []
            )
            .join('\n')
        if (scripts.length !== 1) throw new Error(`One file needs one script, not ${scripts.length}.`)
        const source = onePage({
          page: text('.html'),
          script: scripts
            .map(({ code }) => code)
            .join('')
            .trim(),
          style: text('.css').trim(),
          icon: await readFile('public/icon.svg', 'utf8'),
          data: await dataFiles(),
          licences: text('licences.txt'),
        })
        for (const file of files)
          delete (bundle as Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>)[file.fileName]
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source })
      },
    },
  }
}
