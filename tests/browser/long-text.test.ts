import { expect, test } from 'vitest'
import { synthesize } from '../synthetic'
import { openPage } from './harness'

test('a text of 450,000 characters opens at the number asked for and becomes complete', async () => {
  const long = synthesize(450_000)
  const far = long.indicators[long.indicators.length - 40]
  const { page, problems } = await openPage({
    address: `#/report?i=${far?.id}`,
    before: (one) =>
      one.route('**/data/**', (route) => {
        const body = { ...long.files, 'settings.json': '{}' }[
          new URL(route.request().url()).pathname.replace(/^.*\/data\//, '')
        ]
        return body === undefined ? route.continue() : route.fulfill({ body, contentType: 'text/plain' })
      }),
  })
  const mark = page.locator(`.report-text p [data-indicator="${far?.id}"]`)
  await mark.waitFor()
  await expect
    .poll(() =>
      mark.evaluate(
        (one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().bottom < innerHeight
      )
    )
    .toBe(true)
  await expect
    .poll(() => page.locator('.report-text p [data-indicator]').count())
    .toBe(long.indicators.length)
  expect(await problems()).toEqual([])
})
