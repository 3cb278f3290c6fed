/**
 * The page the product is measured against: the overview's pictures from the same data by the product's own pure
 * code, drawn by echarts/core into plain DOM, with ECharts as its handbook has it. It knows which report it shows, and nothing on it can be clicked.
 */
import 'virtual:theme.css'
import '../../../src/app/base.css'
import '../../../src/app/hues.css'
import './page.css'
import { BarChart, ScatterChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Look } from '../../../src/charts/kind'
import { fetchedData } from '../../../src/data/data-source'
import { loadReport } from '../../../src/data/load-report'
import { describeProblem } from '../../../src/domain/problem'
import { areaName, type Report } from '../../../src/domain/report'
import { toChineseNumber } from '../../../src/domain/structure'
import { areaHue, FONT_FAMILY, PALETTES, TREND_COLOURS } from '../../../src/theme/tokens'
import { element } from './element'
import { overview, type Picture } from './overview'
import { companions, typeset } from './typeset'

/** A place in the page that waits for its drawing. */
interface Frame {
  readonly host: HTMLElement
  readonly picture: Picture
}

const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
void loadReport(fetchedData('data/'), 'wanzhi-2024').then((loaded) => {
  if (loaded.ok) show(loaded.value)
  else document.body.textContent = loaded.problems.map(describeProblem).join('；')
})

function show(report: Report): void {
  const frames: Frame[] = []
  const cards = (pictures: readonly Picture[]): readonly HTMLElement[] =>
    pictures.map((picture) => card(report, picture, frames))
  const { headlines, areas, across } = overview(report)
  const articles = areas.map(({ area, pictures, items, figures }) =>
    element('article', { class: pictures.length > 2 ? 'large' : '', 'data-hue': hue(area.number) }, [
      element('h2', {}, [
        element('b', {}, [toChineseNumber(area.number)]),
        ` ${areaName(report, area.number)}`,
      ]),
      element('p', { class: 'quiet' }, [area.title]),
      element('p', { class: 'quiet' }, [
        `${area.problems.length}类任务 · ${items}项整改事项 · ${figures}个指标`,
      ]),
      element('div', { class: 'pictures' }, cards(pictures)),
    ])
  )
  document
    .getElementById('app')
    ?.replaceChildren(
      element('h1', {}, [report.meta.title]),
      element('section', { class: 'headlines' }, cards(headlines)),
      element('section', { class: 'areas' }, articles),
      element('section', { class: 'across' }, cards(across))
    )
  use([BarChart, ScatterChart, GridComponent, SVGRenderer])
  // All widths are read before the first drawing, so that the page is laid out once.
  const widths = frames.map(({ host }) => host.clientWidth)
  frames.forEach((frame, index) => draw(frame, widths[index] ?? 0))
}

function card(report: Report, picture: Picture, frames: Frame[]): HTMLElement {
  const { story, kind, subject, title, scope } = picture
  const beside = kind.companions?.(subject) ?? []
  const set = typeset(report, picture)
  const host = set ?? element('div', { class: 'frame' })
  if (set === undefined) frames.push({ host, picture })
  return element('figure', { class: 'card', 'data-chart': story.id, 'data-hue': hue(story.area ?? 0) }, [
    element('figcaption', {}, [element('h3', {}, [title]), element('p', { class: 'scope' }, [scope])]),
    host,
    ...(beside.length > 0 ? [companions(subject, beside)] : []),
    element('p', { class: 'note' }, [story.note === '' ? '' : `注：${story.note}`]),
  ])
}

function draw({ host, picture }: Frame, width: number): void {
  const palette = PALETTES[theme]
  const look: Look = {
    palette,
    trend: TREND_COLOURS['blue-orange'][theme],
    hue: picture.story.area === null ? palette.muted : areaHue(palette, picture.story.area),
    font: FONT_FAMILY,
    reading: 'normal',
    width,
  }
  const drawing = picture.kind.draw?.(picture.subject, look)
  if (drawing === undefined) return
  host.style.height = `${drawing.height}px`
  init(host, null, { renderer: 'svg', width, height: drawing.height }).setOption(drawing.option)
}

function hue(area: number): string {
  return area === 0 ? '' : String(((area - 1) % 4) + 1)
}
