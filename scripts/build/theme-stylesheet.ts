import type { Plugin } from 'vite'
import { themeCss } from '../../src/theme/css.ts'

/** The theme's tokens as a stylesheet, so that no style is ever set inline. */
export function themeStylesheet(): Plugin {
  const id = 'virtual:theme.css'
  return {
    name: 'theme-stylesheet',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? themeCss() : undefined),
  }
}
