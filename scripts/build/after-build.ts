import type { Plugin } from 'vite'

/** What is done with the folder once everything is in it, one after the other; each step gets the folder's path. */
export function afterBuild(steps: readonly ((folder: string) => Promise<unknown>)[]): Plugin {
  let folder = ''
  return {
    name: 'after-build',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir
    },
    closeBundle: async () => {
      for (const step of steps) await step(folder)
    },
  }
}
