import type { Plugin } from 'vite'

/** In the place of what nobody notices where it is missing. */
const nothing = (name: string) => `export function ${name}() {}`
/** In the place of what would draw something else than was asked for: whoever asks is told. */
const refused = (name: string, asked: string) =>
  `export function ${name}() { throw new Error(${JSON.stringify(`${asked} is left out of ECharts; see scripts/build/lean-engine.ts`)}) }`
const asDefault = (code: string) => code.replace('export function', 'export default function')

/**
 * Modules that ECharts takes along whatever is registered and that no drawing of the product runs, by their place in node_modules,
 * with what stands in their place. Together 13 kB gzipped of 155.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  // Options as ECharts 2 and 3 wrote them.
  'echarts/lib/preprocessor/backwardCompat.js': asDefault(nothing('backwardCompat')),
  // Hatching, which brings along drawing on a canvas.
  'echarts/lib/util/decal.js': refused('createOrUpdatePatternFromDecal', 'decal'),
  // Thousands of points as one shape.
  'echarts/lib/chart/helper/LargeSymbolDraw.js': asDefault(refused('LargeSymbolDraw', 'large')),
  'echarts/lib/scale/Time.js': [
    asDefault(refused('TimeScale', 'an axis of time')),
    refused('calcNiceForTimeScale', 'an axis of time'),
  ].join('\n'),
  // Pieces of a ring.
  'zrender/lib/graphic/helper/roundSector.js': refused('buildPath', 'a sector'),
  // Movement in a picture that is taken away.
  'zrender/lib/svg/cssAnimation.js': [
    'export const ANIMATE_STYLE_MAP = {}',
    'export const EASING_MAP = {}',
    nothing('createCSSAnimation'),
  ].join('\n'),
}

/** The names a module exports, in order. */
const exportsOf = (code: string): string =>
  Array.from(code.matchAll(/^export (?:(default)|(?:var|const|function|class) (\w+))/gm), (found) =>
    found.slice(1).join('')
  )
    .sort()
    .join(', ')

/** Leaves out of ECharts what no drawing needs. A release without one of these modules, or with another in its place, stops the build. */
export function leanEngine(): Plugin {
  const met = new Set<string>()
  return {
    name: 'lean-engine',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const place = id.replaceAll('\\', '/').split('/node_modules/').pop() ?? ''
      const instead = LEFT_OUT[place]
      if (instead === undefined) return null
      met.add(place)
      const [was, is] = [exportsOf(code), exportsOf(instead)]
      if (was !== is) this.error(`${place} gives ${was}, not ${is}; see scripts/build/lean-engine.ts`)
      return { code: instead, map: null, moduleSideEffects: false }
    },
    generateBundle() {
      const gone = Object.keys(LEFT_OUT).filter((place) => !met.has(place))
      if (gone.length > 0)
        this.error(`ECharts is without ${gone.join(', ')}; see scripts/build/lean-engine.ts`)
    },
  }
}
