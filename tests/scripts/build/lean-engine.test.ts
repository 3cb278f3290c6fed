import { resolve } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { LEFT_OUT, leanEngine } from '../../../scripts/build/lean-engine.ts'
import * as whole from '../../../src/charts/engine'
import { chartKind } from '../../../src/charts/kinds'
import { lookOf } from '../../charts/render'
import { shippedReport, subjectOfStory } from '../../shipped'

type Engine = Pick<typeof whole, 'drawSvg'>

/** The engine of the drawings as one module, as the product has it. */
async function built(plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: resolve('src/charts/engine.ts'), preserveEntrySignatures: 'strict' },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  return output[0].code
}

const report = await shippedReport()
const pictures = report.stories.flatMap((story) => {
  const draw = chartKind(story.kind)?.draw
  return draw === undefined
    ? []
    : [{ story, drawing: draw(subjectOfStory(report, story), lookOf('light', story.area)) }]
})

/** ECharts numbers what it draws over the whole process. */
const unnumbered = (svg: string): string => svg.replace(/\bzr\d+(-[a-z]+)-?\d+/g, 'zr$1')

describe('the engine without what no drawing needs', () => {
  let lean: Engine
  beforeAll(async () => {
    const code = await built([leanEngine()])
    lean = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Engine
  })

  test.each(pictures.map(({ story, drawing }) => [story.id, drawing] as const))(
    'draws %s as the whole one does',
    (_, { option, height }) => {
      const [some, all] = [lean, whole].map(({ drawSvg }) => unnumbered(drawSvg(option, 420, height)))
      expect(some).toBe(all)
    }
  )

  test.each([
    ['an axis of time', { xAxis: { type: 'time' }, yAxis: {}, series: { type: 'bar', data: [[0, 1]] } }],
    [
      'decal',
      {
        xAxis: { data: ['一'] },
        yAxis: {},
        series: { type: 'bar', data: [{ value: 1, itemStyle: { decal: {} } }] },
      },
    ],
    [
      'large',
      { xAxis: {}, yAxis: {}, series: { type: 'scatter', large: true, largeThreshold: 0, data: [[0, 1]] } },
    ],
  ] as const)('says that %s is left out, and where', (what, option) => {
    expect(() => lean.drawSvg(option as never, 420, 100)).toThrow(
      `${what} is left out of ECharts; see scripts/build/lean-engine.ts`
    )
  })
})

test('a release with other names in a module stops the build and says where to look', async () => {
  const [place = ''] = Object.keys(LEFT_OUT)
  const renamed: Plugin = {
    name: 'renamed',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith(place) ? 'export const other = 1' : null),
  }
  await expect(built([renamed, leanEngine()])).rejects.toThrow(
    /gives other, not default; see scripts\/build\/lean-engine.ts/
  )
})

test('a release without one of the modules stops the build and names it', async () => {
  const bare: Plugin = {
    name: 'bare',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith('charts/engine.ts') ? 'export {}' : null),
  }
  await expect(built([bare, leanEngine()])).rejects.toThrow(Object.keys(LEFT_OUT).join(', '))
})
