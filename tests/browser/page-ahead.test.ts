import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { handedOver, isSeen, isWhole, openAhead } from './ahead.ts'
import { openPage, site, type PageOptions } from './harness.ts'

/** Where every picture and heading stands, and what it says. */
const places = (page: Page, root: string) =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll<HTMLElement>(`#${id} :is(figure, h1, h2, footer)`)].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return [element.dataset['chart'] ?? element.tagName, left, top, width, height].join(' ')
      }),
    root
  )

const words = (page: Page, root: string) =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll<HTMLElement>(`#${id} :is(figure, h1, .facts, .bar, nav, footer)`)].map(
        (element) => {
          const shown = element.cloneNode(true) as HTMLElement
          for (const one of shown.querySelectorAll('.visually-hidden, .ahead svg:not(.fits)')) one.remove()
          return (shown.textContent ?? '').replace(/\s+/g, '')
        }
      ),
    root
  )

declare global {
  /** What `noteBelow` noted. */
  var below: { readonly left: readonly (string | null)[]; readonly unset: number } | undefined
}

/** Runs in the page: notes, when it begins to be seen, which sections wait, and how many of the other pictures are not set to their room. */
function noteBelow(): void {
  const observer = new MutationObserver(() => {
    const page = document.querySelector('#ahead:not([hidden], .unproven)')
    if (page === null) return
    observer.disconnect()
    const pictures = [...page.querySelectorAll('.ahead')].filter((one) => one.closest('.below') === null)
    globalThis.below = {
      left: Array.from(page.querySelectorAll('.below'), (one) => one.getAttribute('aria-label')),
      unset: pictures.filter((one) => one.querySelector('.fits') === null).length,
    }
  })
  observer.observe(document, { subtree: true, attributes: true })
}

describe('the overview that was drawn at the build', () => {
  test.each([
    [390, 844],
    [1366, 768],
    [1920, 1080],
  ])(
    'is seen at %i × %i before the program is there, which takes it over in place',
    async (width, height) => {
      const { page, problems, go } = await openAhead({ width, height })
      await isWhole(page)
      const [stood, said] = [await places(page, 'ahead'), await words(page, 'ahead')]
      expect(stood.length).toBeGreaterThan(20)
      expect(await page.locator('#ahead figure svg text').count()).toBeGreaterThan(20)
      go()
      await handedOver(page)
      expect(await places(page, 'app')).toEqual(stood)
      // Beside live charts, one after the other, those of the build are gone.
      await page.waitForFunction(() => document.querySelector('.ahead') === null)
      expect(await places(page, 'app')).toEqual(stood)
      expect(await words(page, 'app')).toEqual(said)
      expect(await problems()).toEqual([])
    }
  )

  test.each([
    [768, ['各方面', '跨方面']],
    [1400, ['跨方面']],
    [6000, []],
  ])('in a window %i pixels high leaves the sections below it for when it is seen', async (height, left) => {
    const { page } = await openAhead({ height, before: (one) => one.addInitScript(noteBelow) })
    await isWhole(page)
    expect(await page.evaluate(() => globalThis.below)).toEqual({ left, unset: 0 })
    expect(await page.locator('#ahead .ahead .fits').count()).toBe(
      await page.locator('#ahead .ahead').count()
    )
  })

  test('follows the theme of the address or of the system', async () => {
    const colours = async (options: PageOptions) => {
      const { page } = await openAhead(options)
      await isWhole(page)
      return page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('#ahead .fits text') ?? document.body).fill,
        document.querySelector('#ahead [data-switch="theme"]')?.textContent,
      ])
    }
    const dark = await colours({ theme: 'dark' })
    expect(await colours({ address: '#/?theme=dark' })).toEqual(dark)
    const light = await colours({})
    expect(light.every((one, index) => one !== dark[index])).toBe(true)
  })

  test('keeps what was pressed and what has the focus until the program is there', async () => {
    const { page, go } = await openAhead()
    await page.locator('#ahead .chip').getByText('资金').click()
    await page.locator('#ahead [data-chart="headline-hazards"] a').first().focus()
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-indicator'))
    go()
    await page.waitForFunction(() => location.hash.includes('kind=funds'))
    await handedOver(page)
    expect(focused).not.toBeNull()
    expect(await page.locator('#app .chip[aria-pressed="true"]').innerText()).toContain('资金')
  })

  test('follows an address that changes while the program is on its way to its first place', async () => {
    let go = (): void => undefined
    const gate = new Promise<void>((resolve) => (go = resolve))
    const { page } = await openPage({
      address: '#/report',
      before: (one) =>
        one.route('**/assets/ReportView-*.js', async (route) => {
          await gate
          await route.continue()
        }),
    })
    await page.locator('#app header').waitFor()
    await page.evaluate(() => (location.hash = '#/about'))
    go()
    await page.getByRole('heading', { level: 1, name: '关于数见' }).waitFor()
    expect(page.url()).toContain('#/about')
  })

  test('has links that lead on before the program is there', async () => {
    const { page, go } = await openAhead()
    await page.locator('#ahead [data-chart="headline-hazards"] a').first().click()
    const [, id = ''] = /i=([^&]+)/.exec(page.url()) ?? []
    go()
    await page.locator(`[data-source="${id}"]`).waitFor()
    expect(id).toMatch(/^i\d+-\d+-\d+$/)
  })

  test.each([
    ['data/datapackage.json', (text: string) => text.replace('"version": "1.', '"version": "9.')],
    ['report.json', (text: string) => text.replace('"version": "1.', '"version": "9.')],
    ['data/settings.json', () => '{"site_name": "另一个名称"}'],
  ])('is not shown where %s is another one', async (path, change) => {
    const { page, go } = await openAhead({
      before: (one) =>
        one.route(`**/${path}`, async (route) => {
          const answer = await route.fetch()
          await route.fulfill({ response: answer, body: change(await answer.text()) })
        }),
    })
    await handedOver(page)
    expect(await page.locator('figure').count()).toBe(0)
    go()
    await page.locator('#app figure').first().waitFor()
  })

  test('is laid out, but neither seen nor pressed nor read out, while its data are on their way', async () => {
    let come = (): void => undefined
    const data = new Promise<void>((resolve) => (come = resolve))
    const { page, problems, go } = await openAhead({
      before: (one) =>
        one.route('**/data/settings.json', async (route) => {
          await data
          await route.continue()
        }),
    })
    const seen = () =>
      page.evaluate(() => {
        const ahead = document.getElementById('ahead')
        const chip = ahead?.querySelector('.chip')
        if (ahead === null || !chip) return null
        const { left, top, width, height } = chip.getBoundingClientRect()
        const pressed = document.elementFromPoint(left + width / 2, top + height / 2)
        return {
          height: ahead.offsetHeight > 1000,
          opacity: getComputedStyle(ahead).opacity,
          pressable: pressed === chip || chip.contains(pressed),
          hidden: ahead.getAttribute('aria-hidden'),
        }
      })
    const wanted = { height: true, opacity: '0', pressable: false, hidden: 'true' }
    await expect.poll(seen).toEqual(wanted)
    expect(await page.locator('.boot').first().isVisible()).toBe(true)
    const stood = await places(page, 'ahead')
    come()
    await expect.poll(seen).toEqual({ height: true, opacity: '1', pressable: true, hidden: null })
    expect(await places(page, 'ahead')).toEqual(stood)
    go()
    await handedOver(page)
    expect(await problems()).toEqual([])
  })

  test.each(['#/area/1', '#/?kind=funds', '#/?theme=sepia'])('is not shown at %s', async (address) => {
    const { page } = await openAhead({ address })
    await handedOver(page)
    expect(await page.locator('figure').count()).toBe(0)
  })

  test('gives way to the program as well in a browser that tells nothing of what it painted', async () => {
    const { page, problems, go } = await openAhead({
      before: (one) => one.addInitScript(() => (PerformanceObserver.prototype.observe = () => undefined)),
    })
    await isSeen(page)
    go()
    await handedOver(page)
    expect(await problems()).toEqual([])
  })

  test('gives way to a sentence where the program does not come', async () => {
    const { page } = await openPage({
      before: (one) => one.route('**/assets/first-*.js', (route) => route.abort('failed')),
    })
    await page.getByText('程序未能载入，请刷新重试').waitFor()
    expect(await page.locator('figure').count()).toBe(0)
  })
})

test('the page names every file that the program waits for, so that none is asked for late', async () => {
  const html = await (await fetch(site)).text()
  const [start] = /assets\/start-[^"]+/.exec(html) ?? []
  const named =
    /data-program="([^"]*)"/
      .exec(html)?.[1]
      ?.split(' ')
      .map((one) => one.slice(2)) ?? []
  const found = new Set<string>()
  for (const file of named) {
    const code = await (await fetch(site + file)).text()
    const needed = Array.from(
      code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g),
      ([, one]) => `assets/${one}`
    )
    for (const one of needed) found.add(one)
  }
  expect(found.size).toBeGreaterThan(1)
  expect([start, ...named]).toEqual(expect.arrayContaining([...found]))
})

test('the way past its header works before the program is there, and is kept when it comes', async () => {
  const { page, go } = await openAhead()
  await isSeen(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  expect(await focused()).toBe('MAIN')
  go()
  await handedOver(page)
  await expect.poll(focused).toBe('MAIN')
  expect(new URL(page.url()).hash).toBe('#/')
})
