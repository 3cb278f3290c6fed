import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { handedOver, isWhole, openAhead } from './ahead.ts'
import { openPage } from './harness.ts'

/**
 * Where each word and each mark of the pictures stands, from the corner of its picture. Of a word the right side tells nothing: where it
 * ends in blanks, the live page counts them. Grounds in the colour of the paper are not seen.
 */
const drawn = (page: Page, drawing: string) =>
  page.evaluate((path) => {
    const paper = getComputedStyle(document.body).backgroundColor
    return [...document.querySelectorAll<SVGElement>(path)].flatMap((svg) => {
      const corner = svg.getBoundingClientRect()
      const marks = [...svg.querySelectorAll('path')].filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark)
        return fill !== paper || stroke !== 'none'
      })
      return [...svg.querySelectorAll('text'), ...marks].map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        const sides = [left - corner.left, top - corner.top, bottom - corner.top]
        return one.localName === 'text'
          ? { word: one.textContent ?? '', sides }
          : { word: null, sides: [...sides, right - corner.left] }
      })
    })
  }, drawing)

describe('the pictures that were drawn at the build', () => {
  test.each([360, 390, 768, 1024, 1440, 1920])(
    'stand at %i pixels as the live page draws them',
    async (width) => {
      const { page, go } = await openAhead({ width })
      await isWhole(page)
      const ahead = await drawn(page, '#ahead .fits')
      go()
      await handedOver(page)
      await page.waitForFunction(() => document.querySelector('.ahead') === null)
      const live = await drawn(page, '#app .drawing svg')
      expect(ahead.length).toBeGreaterThan(60)
      expect(ahead.map(({ word }) => word)).toEqual(live.map(({ word }) => word))
      for (const [at, { word, sides }] of ahead.entries()) {
        const strays = sides.map((side, index) => Math.abs(side - (live[at]?.sides[index] ?? Number.NaN)))
        // How wide the blanks before a word are depends on the typeface, which the build does not know.
        expect(Math.max(...strays), word ?? 'a mark').toBeLessThan(word === null ? 1.1 : 2)
      }
    }
  )

  test('stay where the engine does not come', async () => {
    const { page, problems } = await openPage({
      before: (one) => one.route('**/assets/SvgDrawing-*.js', (route) => route.abort('failed')),
    })
    await handedOver(page)
    expect(await page.locator('#app .ahead .fits').count()).toBeGreaterThan(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect((await problems()).filter((one) => !one.includes('SvgDrawing'))).toEqual([])
  })

  test('say that another look is on its way, once one is asked for', async () => {
    let come = (): void => undefined
    const engine = new Promise<void>((resolve) => (come = resolve))
    const { page } = await openPage({
      before: (one) =>
        one.route('**/assets/SvgDrawing-*.js', async (route) => {
          await engine
          await route.continue()
        }),
    })
    await handedOver(page)
    const busy = () => page.locator('.drawing[aria-busy="true"]').count()
    const smallest = () =>
      page
        .locator('.drawing svg.fits text, .drawing svg:not([data-from]) text')
        .evaluateAll((texts) =>
          Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
        )
    expect(await busy()).toBe(0)
    const size = await smallest()
    await page.getByRole('button', { name: '长辈版' }).click()
    await expect.poll(busy).toBeGreaterThan(3)
    expect(await smallest()).toBe(size)
    come()
    await expect.poll(busy).toBe(0)
    expect(await smallest()).toBeGreaterThan(size)
  })
})
