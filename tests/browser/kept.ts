import type { Page } from 'playwright-core'

/** Whether all files of the first report are kept for when the server cannot be reached. */
export const isDataKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const cache = await caches.open('shujian-data')
    const report = ['report.json', 'source.txt', 'indicators.csv', 'numbers.csv', 'charts.json']
    const files = [
      'settings.json',
      'datapackage.json',
      ...report.map((name) => `reports/wanzhi-2024/${name}`),
    ]
    const found = await Promise.all(files.map((file) => cache.match(`data/${file}`)))
    return found.every((one) => one !== undefined)
  })
