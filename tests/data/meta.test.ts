import { expect, test } from 'vitest'
import { readMeta } from '../../src/data/meta'

const written = {
  id: 'small-2024',
  version: '1.0.0',
  title: '整改进展情况',
  short_title: '整改',
  publisher: '区委',
  published: '2024-06-18',
  inspected: '2023-02-27/2023-05-10',
  address: '',
  sha256: 'a'.repeat(64),
  obtained: '取自公开发布的文本',
  rights: '',
  area_names: ['部署'],
}
const read = (changes: Record<string, unknown> = {}) =>
  readMeta('report.json', JSON.stringify({ ...written, ...changes }))

test('report.json is read into the words of the domain', () => {
  expect(read()).toMatchObject({
    ok: true,
    value: { id: 'small-2024', shortTitle: '整改', areaNames: ['部署'] },
  })
})

test('where the text was first published and when the inspection was may be left empty', () => {
  expect(read({ address: '', inspected: '' }).ok).toBe(true)
  expect(read({ address: 'https://example.org/a' }).ok).toBe(true)
})

test.each([
  ['id', '../x'],
  ['version', '1.0'],
  ['title', ''],
  ['short_title', ''],
  ['published', '18.6.2024'],
  ['published', '2023-02-30'],
  ['inspected', '2023'],
  ['inspected', '2023-02-27/2023-04-31'],
  ['inspected', '2023-05-10/2023-02-27'],
  ['address', 'javascript:alert(1)'],
  ['sha256', 'A'.repeat(64)],
  ['sha256', 'a'.repeat(63)],
  ['area_names', '部署'],
  ['publisher', undefined],
])('%s = %o is refused with its name', (field, value) => {
  const result = read({ [field]: value })
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.problems).toMatchObject([{ file: 'report.json', column: field }])
})
