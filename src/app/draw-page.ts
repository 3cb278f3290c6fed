import { createPinia } from 'pinia'
import { createSSRApp, h } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import DrawingAhead from '../components/DrawingAhead.vue'
import { DRAWING } from '../components/drawing'
import NoticeBar from '../components/NoticeBar.vue'
import SiteFooter from '../components/SiteFooter.vue'
import SiteHeader from '../components/SiteHeader.vue'
import { embeddedData } from '../data/data-source'
import { drawnFrom } from '../data/drawn-from'
import { useReportStore } from '../stores/report'
import { PALETTES, TREND_COLOURS } from '../theme/tokens'
import OverviewView from '../views/OverviewView.vue'
import { makeRouter } from './router'

/**
 * Draws the overview of the catalogue's first report as markup, at the build; the page it makes needs no program to be
 * seen. Styles stand in `data-style`, since the policy lets none stand in a page.
 * @param files every file below `data/`, as text by its path.
 * @returns an element with the id `ahead`, hidden, and the files by which it tells whether it is still true (`data-from`,
 * and `data-of` for their state).
 */
export async function drawPage(
  files: Readonly<Record<string, string>>
): Promise<{ readonly markup: string; readonly from: readonly string[] }> {
  const data = embeddedData(files)
  const app = createSSRApp({
    render: () => {
      const { report } = store
      return report === null
        ? null
        : [
            h(SiteHeader, { beside: false }),
            h('main', { tabindex: -1 }, [h(NoticeBar, { report }), h(OverviewView, { report })]),
            h(SiteFooter, { report }),
          ]
    },
  })
  app.use(createPinia())
  app.provide(DRAWING, DrawingAhead)
  const store = useReportStore()
  const router = makeRouter(createMemoryHistory('#'))
  app.use(router)
  await router.push('/')
  await store.load(data, '')
  if (store.state.phase === 'failed')
    throw new Error(`The first page cannot be drawn: ${JSON.stringify(store.state.problems[0])}`)
  const markup = withoutStyles(withNamedColours(lean(await renderToString(app))))
  const from = ['datapackage.json', 'settings.json', `reports/${store.catalogue[0]}/report.json`]
  const of = drawnFrom(await Promise.all(from.map((path) => data.read(path))))
  return {
    markup: `<div id="ahead" data-from="${from.join(' ')}" data-of="${of}" class="unproven" aria-hidden="true" hidden>${markup}</div>`,
    from,
  }
}

/**
 * Without the comments by which a page is hydrated, which this one is not, and without hints for pointers and descriptions of
 * pictures, which the live page has a moment later.
 */
const lean = (markup: string): string =>
  markup
    .replace(/<!--.*?-->/g, '')
    .replace(/ title="[^"]*"/g, '')
    .replace(/<p class="visually-hidden"[^>]*>.*?<\/p>/gs, '')

/** Colours of the light theme become names, so that the page follows the theme in force. */
function withNamedColours(markup: string): string {
  const { areas, ...single } = PALETTES.light
  const names = new Map<string, string>([
    ...Object.entries(TREND_COLOURS['blue-orange'].light).map(([name, colour]) => [colour, name] as const),
    ...areas.map((colour, index) => [colour, `area-${index + 1}`] as const),
    ...Object.entries(single)
      .reverse()
      .map(([name, colour]) => [colour, kebab(name)] as const),
  ])
  return markup.replace(
    /\b(fill|stroke)="(#[0-9a-f]{3,8}|rgba?\([^"]*\))"/gi,
    (_, property: string, colour: string) => {
      const name = names.get(colour.toLowerCase())
      if (name === undefined) throw new Error(`The first page has a colour that no token names: ${colour}`)
      return `${property}="var(--${name})"`
    }
  )
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What an SVG says in `style` it can say in attributes; elsewhere the page sets it by script. */
function withoutStyles(markup: string): string {
  return markup
    .replace(
      /<(text|tspan|path|rect|line|g|svg)\b([^>]*?) style="([^"]*)"/g,
      (_, tag: string, rest: string, style: string) => {
        const attributes = style
          .split(';')
          .filter((one) => one.trim() !== '')
          .map((one) => one.split(':').map((part) => part.trim()))
          .map(([name = '', value = '']) => `${name}="${value}"`)
        return `<${tag}${rest} ${attributes.join(' ')}`
      }
    )
    .replace(/ style="/g, ' data-style="')
}
