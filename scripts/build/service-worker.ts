import { build } from 'vite'
import { hashProgram } from './build-record.ts'

/** The packages whose code goes into it. */
export const WORKER_PACKAGES = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

/** A checksum stands in the name of what lies in `assets/`; such a file needs no other revision. */
const isNamedByContent = (path: string): boolean => path.startsWith('assets/')

/** Not needed to show anything. */
const isRead = (path: string): boolean => path !== 'licences.txt'

/** Builds sw.js, which knows every file of the folder; a classic script, for browsers before 91. */
export async function buildServiceWorker(folder: string): Promise<void> {
  const files = await hashProgram(folder)
  const program = Object.entries(files)
    .filter(([path]) => isRead(path))
    .map(([url, hash]) => ({ url, revision: isNamedByContent(url) ? null : hash }))
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __PROGRAM__: JSON.stringify(program), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome80',
      lib: { entry: 'src/app/service-worker.ts', formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
}
