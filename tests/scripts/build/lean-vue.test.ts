import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { leanVue } from '../../../scripts/build/lean-vue.ts'

const FILE = resolve('node_modules/reka-ui/dist/shared/useId.js')
const CODE = readFileSync(FILE, 'utf8')

/** What the plugin makes of a module. */
function transformed(code: string, id: string): string | null {
  const { transform } = leanVue()
  if (typeof transform !== 'function') throw new Error('no transform')
  const error = (message: string): never => {
    throw new Error(message)
  }
  const result = transform.call({ error } as never, code, id) as { readonly code: string } | null
  return result?.code ?? null
}

test('the dialog library, as it is installed, no longer takes all of Vue, and keeps all else', () => {
  const code = transformed(CODE, FILE) ?? ''
  expect(CODE).toContain('import * as vue')
  expect(code).not.toContain('import * as')
  expect(code.split('\n').slice(2)).toEqual(CODE.split('\n').slice(2))
})

test('other modules stay as they are', () => {
  expect(transformed('import * as vue from "vue"', '/a/other.js')).toBeNull()
})

test('a later release that is written differently stops the build and says where to look', () => {
  expect(() => transformed('export {}', FILE)).toThrow('scripts/build/lean-vue.ts')
})
