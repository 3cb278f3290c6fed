import { decodeQR } from 'qr/decode.js'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { answering } from './answers.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { pageShown, turnTo, wallAt, wallShown } from './wall-page.ts'

const WALL = { width: 1920, height: 1080, address: '#/wall?rotate=0', reducedMotion: 'reduce' } as const

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
  let coded: OpenedPage
  beforeAll(async () => {
    coded = await openPage({ ...WALL, before: answering(settings) })
    await wallShown(coded.page)
  })

  test.each([
    ['the overview', 'dark', 1, 'http://10.20.30.40:8080/shujian/#/'],
    ['an area', 'light', 2, 'http://10.20.30.40:8080/shujian/#/area/1'],
    ['another area', 'dark', 6, 'http://10.20.30.40:8080/shujian/#/area/2'],
  ] as const)('the code of %s on a %s wall leads to the same on a desk', async (_, theme, at, address) => {
    const { page, problems } = coded
    await wallAt(page, theme)
    await turnTo(page, at)
    expect(await readCode(page)).toBe(address)
    expect(await problems()).toEqual([])
  })

  test('a code names the report that is not the first', async () => {
    const { page } = coded
    await wallAt(page, 'dark', '&r=wanzhi-2024')
    await turnTo(page, 1)
    expect(await readCode(page)).toBe('http://10.20.30.40:8080/shujian/#/?r=wanzhi-2024')
  })

  test('the code costs the overview none of its headlines, from five metres too', async () => {
    const { page } = coded
    await wallAt(page, 'dark', '&dist=5&screen=86')
    await turnTo(page, 1)
    expect(await page.locator('.wall-panel.figure').count()).toBe(8)
  })
})

describe('without a base address', () => {
  let bare: OpenedPage
  beforeAll(async () => {
    bare = await openPage({ ...WALL, hasTouch: true })
    await wallShown(bare.page)
  })

  test('there is no code', async () => {
    expect(await bare.page.locator('.qr').count()).toBe(0)
  })

  test('a swipe turns the page, a tap or a short way does not', async () => {
    const { page } = bare
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
    await pageShown(page, '2/7')
    await swipe(700, 1200)
    await pageShown(page, '1/7')
    await swipe(700, 1200)
    await pageShown(page, '7/7')
    await swipe(700, 730)
    await swipe(700, 700)
    expect(await page.locator('.count').textContent()).toBe('7/7')
    await swipe(1200, 700)
    await pageShown(page, '1/7')
  })

  test('the keys of keyboards, presenters and remotes turn pages', async () => {
    const { page } = bare
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
      await pageShown(page, '2/7')
      await press(back)
      await pageShown(page, '1/7')
    }
    await page.keyboard.press('Control+ArrowRight')
    expect(await page.locator('.count').textContent()).toBe('1/7')
  })
})
