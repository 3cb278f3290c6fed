import { expect, test } from 'vitest'
import { embeddedData } from '../../src/data/data-source'
import { DEFAULT_SETTINGS, loadSettings } from '../../src/data/settings'

const load = (text: string) => loadSettings(embeddedData({ 'settings.json': text }))

test('an operator sets the name of the site and its address', async () => {
  const text = '{"site_name":"湾沚数见","base_address":"http://10.0.0.8/shujian/"}'
  expect(await load(text)).toMatchObject({ siteName: '湾沚数见', baseAddress: 'http://10.0.0.8/shujian/' })
})

test('what is not set has its default', async () => {
  expect(await load('{}')).toEqual(DEFAULT_SETTINGS)
  expect(await load('{"site_name":""}')).toEqual(DEFAULT_SETTINGS)
})

test('a byte-order mark does no harm', async () => {
  expect((await load('\uFEFF{"site_name":"数"}')).siteName).toBe('数')
})

test.each([
  '',
  '{',
  '[]',
  '{"site_name":1}',
  '{"base_address":"javascript:alert(1)"}',
  `{"site_name":"${'长'.repeat(99)}"}`,
])('settings such as %o leave the defaults', async (text) => {
  expect(await load(text)).toEqual(DEFAULT_SETTINGS)
})

test('without the file the defaults hold', async () => {
  expect(await loadSettings(embeddedData({}))).toEqual(DEFAULT_SETTINGS)
})
