import type { Plugin } from 'vite'

/** The one place of the libraries that takes all of Vue to look whether there is a `useId`, which there is. */
const MODULE = /\/reka-ui\/dist\/shared\/useId\.js$/
const WHOLE = 'import * as vue from "vue"'
const NEEDED = 'import { useId as nativeUseId } from "vue"; const vue = { useId: nativeUseId }'

/** Whoever takes all of Vue keeps all of it, used or not: some 15 kB gzipped more for the first page. */
export function leanVue(): Plugin {
  return {
    name: 'lean-vue',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!MODULE.test(id)) return null
      if (!code.includes(WHOLE)) this.error(`${id} no longer takes all of Vue; see scripts/build/lean-vue.ts`)
      return { code: code.replace(WHOLE, NEEDED), map: null }
    },
  }
}
