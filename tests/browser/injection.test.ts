import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeViews } from '../../src/data/saved-views'
import { writeDraft } from '../../src/data/draft-file'
import { zipFiles } from '../../src/data/zip'
import { draftOf } from '../drafts'
import { PAYLOADS } from '../payloads'
import { answering, beyondRefusals } from './answers'
import { openPage } from './harness'
import { HOSTILE_FILES, HOSTILE_HEADING, HOSTILE_TEXT } from './hostile-report'
import { PLACES } from './places'

/** A page that tells if anything ran: `hit` is what every payload calls. */
async function watched(address: string, before?: (page: Page) => Promise<unknown>) {
  const dialogs: string[] = []
  const opened = await openPage({
    address,
    before: async (page) => {
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message())
        void dialog.dismiss()
      })
      await page.addInitScript(() => {
        Object.assign(window, { hits: 0, hit: () => Object.assign(window, { hits: 1 }) })
        window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)
      })
      await before?.(page)
    },
  })
  return { ...opened, dialogs }
}
type Watched = Awaited<ReturnType<typeof watched>>

/** What of the payloads came to life in the page. */
const alive = (page: Page) =>
  page.evaluate(() => {
    const attributes = Array.from(document.querySelectorAll('*')).flatMap((one) => Array.from(one.attributes))
    return {
      hits: Reflect.get(window, 'hits') as number,
      handlers: attributes.filter(({ name }) => /^on/i.test(name)).length,
      scripts: attributes.filter(
        ({ name, value }) =>
          /^(?:href|src|action|formaction|xlink:href)$/.test(name) &&
          /^\s*(?:javascript|vbscript|data:text)/i.test(value)
      ).length,
      elements: document.querySelectorAll('iframe, object, embed, base, math, marquee, body script, image')
        .length,
      polluted: 'hit' in {} || 'x' in {},
    }
  })
const NOTHING = { hits: 0, handlers: 0, scripts: 0, elements: 0, polluted: false }

async function expectNothing({ page, problems, dialogs }: Watched): Promise<void> {
  expect(await alive(page)).toEqual(NOTHING)
  expect(dialogs).toEqual([])
  // Violations of the policy, errors and requests to other sites are all among them.
  expect(beyondRefusals(await problems())).toEqual([])
}

/** Goes through addresses in the page, a turn of the page for each: the router follows, and what it shows is set. */
async function walk(page: Page, hashes: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const { port1, port2 } = new MessageChannel()
    port1.start()
    // Not setTimeout, which waits for 4 ms each.
    const turn = () =>
      new Promise((resolve) => {
        port1.addEventListener('message', resolve, { once: true })
        port2.postMessage(0)
      })
    for (const [at, hash] of all.entries()) {
      location.hash = hash
      await turn()
      await turn()
      if (at % 40 === 0 || at === all.length - 1) await new Promise(requestAnimationFrame)
    }
  }, hashes)
}

const KEYS =
  'r i area kind qual q item n s hide table theme trend rotate dist screen page unit period change dir status judge problem items min max sort cols pin rows as pick chart by panel x'.split(
    ' '
  )
/** Addresses of a place that hold every payload, some in each key. */
const addresses = (place: string): readonly string[] =>
  Array.from({ length: Math.ceil(PAYLOADS.length / KEYS.length) + 1 }, (_, turn) => {
    const pairs = KEYS.map((key, at) => {
      const payload = PAYLOADS[(turn * KEYS.length + at * 7) % PAYLOADS.length] ?? ''
      return `${key}=${encodeURIComponent(payload)}`
    })
    return `${place}?${pairs.join('&')}`
  })

describe('text stays text', { timeout: 120_000 }, () => {
  let opened: Watched
  beforeAll(async () => {
    opened = await watched('#/')
    await opened.page.locator('main h1').waitFor()
  })

  test('there are four hundred payloads at least, none twice', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length)
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(400)
  })

  test('in every parameter of every place, and in the path', async () => {
    const { page } = opened
    for (const { address } of [...PLACES, { address: '#/wall' }, { address: '#/explore/brief' }]) {
      await walk(page, addresses(address))
      await expectNothing(opened)
    }
    // They did come into the page: what made no sense is repeated.
    await walk(page, [`#/report?theme=${encodeURIComponent(PAYLOADS[4] ?? '')}`])
    await page.getByText(PAYLOADS[4] ?? '').waitFor()
    await walk(
      page,
      PAYLOADS.map((payload) => `#/area/${encodeURIComponent(payload)}`)
    )
    await walk(
      page,
      PAYLOADS.map((payload) => `#/${payload}`)
    )
    await expectNothing(opened)
  })

  test.each(['#/report', '#/explore', '#/import', '#/wall/setup'])(
    'in every text field of %s',
    async (place) => {
      const { page } = opened
      await walk(page, ['#/', place])
      await page.locator('main input, main textarea').first().waitFor({ state: 'attached' })
      const fields = await page.evaluate(typeAll, PAYLOADS)
      expect(fields).toBeGreaterThan(0)
      await expectNothing(opened)
    }
  )
})

/** Types every text into every text field of the page; gives how many fields there were. */
async function typeAll(texts: readonly string[]): Promise<number> {
  const fields = Array.from(
    document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'main input:not([type=file]):not([type=checkbox]):not([type=radio]), main textarea'
    )
  )
  for (const field of fields) {
    const before = field.value
    for (const [at, text] of [...texts, before].entries()) {
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
      // Vue sets the page in microtasks; now and then it is painted too.
      await Promise.resolve()
      if (at % 40 === 0 || at === texts.length) await new Promise(requestAnimationFrame)
    }
  }
  return fields.length
}

describe('files stay text', { timeout: 120_000 }, () => {
  test('a report of payloads on every place, in the source of its numbers, and as a preview', async () => {
    const opened = await watched('#/', answering(HOSTILE_FILES))
    const { page } = opened
    await page.locator('main h1').waitFor()
    expect(await page.locator('main h1').innerText()).toContain(HOSTILE_HEADING)
    for (const { address } of [...PLACES, { address: '#/wall' }, { address: '#/explore/brief' }]) {
      await walk(page, [address])
      await page.locator('h1, [data-indicator], .wall').first().waitFor({ state: 'attached' })
      await page.waitForTimeout(150)
      await expectNothing(opened)
    }
    await walk(
      page,
      Array.from({ length: 40 }, (_, at) => `#/report?i=i${String(at + 1).padStart(2, '0')}-0-01`)
    )
    await page.locator('[data-source]').waitFor()
    await expectNothing(opened)
  })

  test('a text, a web page and a Word document that are imported, reviewed and previewed', async () => {
    const opened = await watched('#/import')
    const { page } = opened
    const xml = HOSTILE_TEXT.replace(
      /[&<>\u0000]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? ''
    )
    const files = [
      [
        'a.html',
        `<!doctype html><html><body>${['', ...PAYLOADS].map((one) => `<p>办理诉求42件。${one.replace('\u0000', '')}</p>`).join('\n')}</body></html>`,
      ],
      [
        'a.docx',
        zipFiles(
          {
            'word/document.xml': `<w:document><w:body>${xml
              .split('\n')
              .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
              .join('')}</w:body></w:document>`,
          },
          new Date(2024, 0, 1)
        ),
      ],
      ['a.txt', HOSTILE_TEXT.replace(/\u0000/g, '')],
    ] as const
    for (const [name, content] of files) {
      await walk(page, ['#/', '#/import'])
      const buffer = Buffer.from(content as string)
      await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer })
      await page.locator('.desk').waitFor()
      await expectNothing(opened)
      await page.getByRole('button', { name: '更换文件' }).click()
    }
  })

  test('a table that is checked, views and a draft that are brought in', async () => {
    const opened = await watched('#/check')
    const { page } = opened
    const give = (selector: string, name: string, text: string) =>
      page.locator(selector).setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
    const quoted = (text: string): string => `"${text.replace(/"/g, '""').replace(/\u0000/g, '')}"`
    const rows = PAYLOADS.map((one) => Array.from({ length: 5 }, () => quoted(one)).join(','))
    await give(
      'input[type=file]',
      '<img src=x onerror=hit()>.csv',
      `指标编号,数值,单位,指标名称,备注\n${rows.join('\n')}\n`
    )
    await page.locator('section[aria-labelledby="spreadsheet"] [role=status] p').first().waitFor()
    await expectNothing(opened)

    await walk(page, ['#/explore'])
    await page.getByRole('button', { name: '下载与分享' }).click()
    const views = PAYLOADS.map((one) => ({ name: one.slice(0, 40), query: one.replace(/[\s?#<>"]/g, '') }))
    await page.locator('input[aria-label="视图文件"]').waitFor({ state: 'attached' })
    await give('input[aria-label="视图文件"]', 'a.json', writeViews(views))
    await page.locator('.views li').first().waitFor()
    await expectNothing(opened)

    await walk(page, ['#/import'])
    // The place before has an input for files too.
    await page.getByRole('heading', { level: 1, name: '导入' }).waitFor()
    const draft = draftOf(`排查隐患42处。\n${HOSTILE_TEXT.slice(0, 600)}`)
    await give(
      'main input[type=file]',
      'a.json',
      writeDraft({ ...draft, fileName: PAYLOADS[0] ?? '', notes: PAYLOADS })
    )
    await page.locator('.desk').waitFor()
    await page.getByRole('button', { name: '列为指标' }).first().click()
    expect(await page.evaluate(typeAll, PAYLOADS)).toBeGreaterThan(3)
    await page.getByRole('button', { name: '完成与导出' }).click()
    expect(await page.evaluate(typeAll, PAYLOADS)).toBeGreaterThan(5)
    await expectNothing(opened)
  })
})
