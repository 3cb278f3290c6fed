import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { folderFiles } from '../../src/data/report-folder'
import { registerReport } from '../../src/data/register'
import { candidates } from '../../src/importer/candidates'
import { guessAreaNames, guessMeta } from '../../src/importer/guess-meta'
import { openPage } from './harness.ts'

/** A second report beside the first: invented, with three areas and another year. */
const ID = 'invented-work'
const text = readFileSync(`tests/reports/${ID}.txt`, 'utf8')
const meta = { ...guessMeta(`${ID}.txt`, text, '2000-01-01'), id: ID, areaNames: guessAreaNames(text) }
const files = folderFiles({ meta, text, ...candidates(text) })
const catalogue = registerReport(readFileSync('data/datapackage.json', 'utf8'), ID, '0'.repeat(64))

async function serveBoth(page: Page): Promise<void> {
  await page.route('**/data/datapackage.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: catalogue.ok ? catalogue.value : '' })
  )
  await page.route(`**/data/reports/${ID}/*`, (route) => {
    const bytes = files[new URL(route.request().url()).pathname.split('/').pop() ?? '']
    return bytes === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(bytes) })
  })
}

test('with two reports one is chosen in the header, and links and downloads follow it', async () => {
  const { page, problems } = await openPage({ before: serveBoth, address: '#/area/4?kind=funds' })
  await page.locator('.chooser select').selectOption(ID)
  await page.getByRole('heading', { level: 1, name: meta.title }).waitFor()
  expect(new URL(page.url()).hash).toBe(`#/?r=${ID}`)
  const links = await page
    .locator('header nav a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(links.filter((href) => href?.includes(`r=${ID}`))).toHaveLength(links.length)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^下载CSV/ })
      .first()
      .click(),
  ])
  expect(saved.suggestedFilename()).toContain(meta.shortTitle)
  expect(await problems()).toEqual([])
})

test('a link restores the report, on the wall too', async () => {
  const { page } = await openPage({ before: serveBoth, address: `#/report?r=${ID}` })
  await page.getByText('全年实现地区生产总值').first().waitFor()
  await page.goto(`${page.url().split('#')[0]}#/wall?r=${ID}`)
  await page.reload()
  await page.getByText('云岭县').first().waitFor()
  expect(await page.getByText('湾沚区').count()).toBe(0)
})

test('with one report there is nothing to choose', async () => {
  const { page } = await openPage()
  await page.locator('[data-chart]').first().waitFor()
  expect(await page.locator('.chooser').count()).toBe(0)
})
