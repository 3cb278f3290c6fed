import { decodeQR } from 'qr/decode.js'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answering } from './answers.ts'
import { openPage } from './harness.ts'

const shown = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.wall-page [data-story]') !== null)
const at = (page: Page, count: string) =>
  page.waitForFunction((wanted) => document.querySelector('.count')?.textContent === wanted, count)

/** What a QR code says that is on the screen, read from the picture of it. */
async function readCode(page: Page): Promise<string> {
  const picture = await page.locator('.qr').screenshot()
  // A page without the product's policy turns the PNG into pixels.
  const blank = await page.context().newPage()
  const { width, height, pixels } = await blank.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    return { width: image.width, height: image.height, pixels: [...data] }
  }, picture.toString('base64'))
  await blank.close()
  return decodeQR({ width, height, data: Uint8Array.from(pixels) })
}

describe('where a base address is set', () => {
  const settings = new Map([
    ['settings.json', JSON.stringify({ base_address: 'http://10.20.30.40:8080/shujian/' })],
  ])
  test.each([
    ['the overview', 'dark', 1, 'http://10.20.30.40:8080/shujian/#/'],
    ['an area', 'light', 2, 'http://10.20.30.40:8080/shujian/#/area/1'],
    ['another area', 'dark', 6, 'http://10.20.30.40:8080/shujian/#/area/2'],
  ])('the code of %s on a %s wall leads to the same on a desk', async (_, theme, first, address) => {
    const { page, problems } = await openPage({
      width: 1920,
      height: 1080,
      address: `#/wall?rotate=0&theme=${theme}&page=${first}`,
      before: answering(settings),
    })
    await shown(page)
    expect(await readCode(page)).toBe(address)
    expect(await problems()).toEqual([])
  })

  test('a code names the report that is not the first', async () => {
    const { page } = await openPage({
      width: 1920,
      height: 1080,
      address: '#/wall?rotate=0&r=wanzhi-2024',
      before: answering(settings),
    })
    await shown(page)
    expect(await readCode(page)).toBe('http://10.20.30.40:8080/shujian/#/?r=wanzhi-2024')
  })
})

test('without a base address there is no code', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall?rotate=0' })
  await shown(page)
  expect(await page.locator('.qr').count()).toBe(0)
})

test('a swipe turns the page, a tap or a short way does not', async () => {
  const { page } = await openPage({
    width: 1920,
    height: 1080,
    address: '#/wall?rotate=0',
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  await shown(page)
  const cdp = await page.context().newCDPSession(page)
  const swipe = async (from: number, to: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: 40 }],
      })
    await touch('touchStart', from)
    for (let step = 1; step <= 5; step += 1) await touch('touchMove', from + ((to - from) * step) / 5)
    await touch('touchEnd', to)
  }
  await swipe(1200, 700)
  await at(page, '2/7')
  await swipe(700, 1200)
  await at(page, '1/7')
  await swipe(700, 1200)
  await at(page, '7/7')
  await swipe(700, 730)
  await swipe(700, 700)
  expect(await page.locator('.count').textContent()).toBe('7/7')
})

test('the keys of keyboards, presenters and remotes turn pages', async () => {
  const { page } = await openPage({ width: 1920, height: 1080, address: '#/wall?rotate=0' })
  await shown(page)
  const press = (key: string) =>
    page.evaluate((name) => dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })), key)
  for (const [forth, back] of [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowDown', 'ArrowUp'],
    ['PageDown', 'PageUp'],
    ['MediaTrackNext', 'MediaTrackPrevious'],
    ['ChannelUp', 'ChannelDown'],
  ] as const) {
    await press(forth)
    await at(page, '2/7')
    await press(back)
    await at(page, '1/7')
  }
  await page.keyboard.press('Control+ArrowRight')
  expect(await page.locator('.count').textContent()).toBe('1/7')
})
