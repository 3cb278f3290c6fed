import type { Plugin } from 'vite'
import { pagePolicy } from './policy.ts'

/** Writes the policy into the built page; the development server needs inline scripts and goes without. */
export function policyMeta(): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy() },
        injectTo: 'head-prepend',
      },
    ],
  }
}
