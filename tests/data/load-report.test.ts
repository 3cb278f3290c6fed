import { describe, expect, test } from 'vitest'
import { embeddedData, type DataSource } from '../../src/data/data-source'
import { loadCatalogue, loadReport } from '../../src/data/load-report'
import { sha256Hex } from '../../src/data/sha256'
import { writeIndicators } from '../../src/data/indicators'
import { writeNumbers } from '../../src/data/numbers'
import { SMALL_TEXT, storyOf } from '../factories'
import { filesWith, FOLDER, hazards, META, served } from './small-report'

const load = (changes?: Readonly<Record<string, string | null>>) =>
  loadReport(embeddedData(filesWith(changes)), META.id)
const problemsOf = async (changes: Readonly<Record<string, string | null>>) => {
  const loaded = await load(changes)
  return loaded.ok ? { ok: true, problems: loaded.value.problems } : loaded
}

test('a sound report loads without a problem', async () => {
  const loaded = await load()
  expect(loaded).toMatchObject({ ok: true, value: { problems: [], indicators: [hazards] } })
  if (loaded.ok) expect(loaded.value.stories).toHaveLength(1)
})

test('embedded and fetched files give the same report', async () => {
  const files = filesWith()
  const plain = (report: unknown): unknown => JSON.parse(JSON.stringify(report))
  expect(plain(await loadReport(served(files), META.id))).toEqual(
    plain(await loadReport(embeddedData(files), META.id))
  )
})

describe('the pictures', () => {
  const chosen = storyOf({ id: 'chosen', indicators: [hazards.id] })
  const chooser = () => Promise.resolve({ automaticStories: () => [chosen] })
  const picturesOf = async (changes?: Readonly<Record<string, string | null>>) => {
    const loaded = await loadReport(embeddedData(filesWith(changes)), META.id, chooser)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const { stories, isAutomatic } = loaded.value
    return { ids: stories.map(({ id }) => id), isAutomatic }
  }

  test('are those of charts.json', async () => {
    expect(await picturesOf()).toEqual({ ids: ['story'], isAutomatic: false })
  })

  test.each([
    ['has none', '[]'],
    ['is missing', null],
  ])('are chosen by rule where charts.json %s', async (_, text) => {
    expect(await picturesOf({ 'charts.json': text })).toEqual({ ids: ['chosen'], isAutomatic: true })
  })

  test('are none where charts.json has only refused ones', async () => {
    expect(await picturesOf({ 'charts.json': '[{}]' })).toEqual({ ids: [], isAutomatic: false })
  })
})

test('a report without numbers.csv has no explained numbers', async () => {
  expect(await load({ 'numbers.csv': null })).toMatchObject({ ok: true, value: { numbers: [] } })
})

test('a text is kept with its byte-order mark, since places count it', async () => {
  const text = `\uFEFF${SMALL_TEXT}`
  const sha256 = sha256Hex(new TextEncoder().encode(text))
  const loaded = await load({ 'source.txt': text, 'report.json': JSON.stringify({ ...META, sha256 }) })
  expect(loaded.ok && loaded.value.source.text).toBe(text)
})

test('an error that is no missing file is not taken for one', async () => {
  const broken: DataSource = { read: () => Promise.reject(new RangeError('a fault of the program')) }
  await expect(loadReport(broken, META.id)).rejects.toThrow(RangeError)
})

describe('the whole is refused, with the file and the reason, when', () => {
  test.each<[string, Readonly<Record<string, string | null>>, string, string]>([
    ['source.txt is another text', { 'source.txt': `${SMALL_TEXT}。` }, 'source.txt', '校验值不符'],
    ['source.txt got a byte-order mark', { 'source.txt': `\uFEFF${SMALL_TEXT}` }, 'source.txt', '校验值不符'],
    [
      'source.txt got other line ends',
      { 'source.txt': SMALL_TEXT.replace(/\n/g, '\r\n') },
      'source.txt',
      '校验值不符',
    ],
    ['report.json is missing', { 'report.json': null }, 'report.json', '无法读取'],
    ['source.txt is missing', { 'source.txt': null }, 'source.txt', '无法读取'],
    ['indicators.csv is missing', { 'indicators.csv': null }, 'indicators.csv', '无法读取'],
    ['report.json is empty', { 'report.json': '' }, 'report.json', '空'],
    ['source.txt is empty', { 'source.txt': '' }, 'source.txt', '空'],
    ['indicators.csv is empty', { 'indicators.csv': '' }, 'indicators.csv', '空'],
    ['indicators.csv has other columns', { 'indicators.csv': 'a,b\n1,2\n' }, 'indicators.csv', '表头缺少“'],
    ['report.json is broken', { 'report.json': '{' }, 'report.json', 'JSON'],
    [
      'report.json is of another report',
      { 'report.json': JSON.stringify({ ...META, id: 'other' }) },
      'report.json',
      'other',
    ],
  ])('%s', async (_, changes, file, hint) => {
    const { ok, problems } = await problemsOf(changes)
    expect(ok).toBe(false)
    expect(problems[0]).toMatchObject({ file: FOLDER + file, message: expect.stringContaining(hint) })
  })

  test('the server answers with a page instead of data', async () => {
    const files = filesWith({ 'indicators.csv': null })
    expect(await loadReport(served(files), META.id)).toMatchObject({
      ok: false,
      problems: [{ file: `${FOLDER}indicators.csv`, message: expect.stringContaining('网页') }],
    })
  })

  test.each(['report.json', 'source.txt', 'indicators.csv'])('%s is not UTF-8', async (name) => {
    const sound = embeddedData(filesWith())
    const gbk = Uint8Array.of(0xca, 0xfd, 0xbc, 0xfb)
    const data: DataSource = {
      read: (path) => (path === FOLDER + name ? Promise.resolve(gbk) : sound.read(path)),
    }
    expect(await loadReport(data, META.id)).toMatchObject({
      ok: false,
      problems: [{ file: FOLDER + name, message: expect.stringContaining('UTF-8') }],
    })
  })
})

describe('the rest is shown, with the problem told, when', () => {
  test.each<[string, Readonly<Record<string, string | null>>, string, string]>([
    ['numbers.csv is missing', { 'numbers.csv': null }, 'numbers.csv', '无法读取'],
    ['charts.json is missing', { 'charts.json': null }, 'charts.json', '无法读取'],
    ['charts.json is broken', { 'charts.json': '[' }, 'charts.json', 'JSON'],
    ['numbers.csv has other columns', { 'numbers.csv': 'a\n1\n' }, 'numbers.csv', '表头缺少“'],
    [
      'a row of indicators.csv is wrong',
      { 'indicators.csv': writeIndicators([{ ...hazards, value: '43' }]) },
      'indicators.csv',
      '数值',
    ],
    ['a number of the text is in no row', { 'numbers.csv': writeNumbers([]) }, 'numbers.csv', '尚未归类'],
  ])('%s', async (_, changes, file, hint) => {
    const { ok, problems } = await problemsOf(changes)
    expect(ok).toBe(true)
    const told = problems.filter((problem) => problem.file === FOLDER + file).map(({ message }) => message)
    expect(told.join()).toContain(hint)
  })

  test('a number is both an indicator and explained', async () => {
    const doubled = {
      start: hazards.end - 3,
      end: hazards.end - 1,
      quote: '42',
      reason: 'other',
      note: '',
    } as const
    const { ok, problems } = await problemsOf({ 'numbers.csv': writeNumbers([doubled]) })
    expect(ok).toBe(true)
    expect(problems.map(({ message }) => message).join()).toContain('重复归类')
  })

  test('the text has no area', async () => {
    const text = '没有标题。'
    const meta = { ...META, sha256: sha256Hex(new TextEncoder().encode(text)) }
    const { ok, problems } = await problemsOf({ 'source.txt': text, 'report.json': JSON.stringify(meta) })
    expect(ok).toBe(true)
    expect(problems[0]).toMatchObject({
      file: `${FOLDER}source.txt`,
      message: expect.stringContaining('没有认出任何方面'),
    })
  })
})

test('the catalogue is read from its file, and a missing one is told', async () => {
  const text = JSON.stringify({ name: 'd', resources: [{ name: 'r', path: `${FOLDER}report.json` }] })
  expect(await loadCatalogue(embeddedData({ 'datapackage.json': text }))).toEqual({
    ok: true,
    value: [META.id],
  })
  expect(await loadCatalogue(embeddedData({}))).toMatchObject({
    ok: false,
    problems: [{ file: 'datapackage.json' }],
  })
})
