import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/data/catalogue'
import { loadReport } from '../../src/data/load-report'
import { unzipFiles, zipFiles } from '../../src/data/zip'
import { memoryFiles } from '../importer/memory-files'
import { keptWith } from './drafts.ts'
import { openPage, savedBytes } from './harness.ts'

const AUDIT = 'tests/reports/invented-audit.txt'
const WORK = 'tests/reports/invented-work.txt'

const folder = mkdtempSync(join(tmpdir(), 'shujian-import-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

// 辦理群眾訴求8708件
const BIG5 = Uint8Array.from(Buffer.from('bfecb27ab873b2b3b644a84438373038a5f3', 'hex'))
const pictures = (): Uint8Array =>
  zipFiles(
    {
      'word/document.xml':
        '<w:document><w:body><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:body></w:document>',
      'word/media/image1.png': 'x',
    },
    new Date('2024-01-01T00:00:00')
  )

const open = () => openPage({ address: '#/import' })
async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
}
const counted = async (page: Page): Promise<readonly number[]> => {
  const words = (await page.locator('.status [role=status]').innerText()).match(/\d+/g) ?? []
  return words.map(Number)
}
/** Settles every number by the keyboard, as it is proposed. */
async function acceptEach(page: Page): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const [settled = 0, total = 0] = await counted(page)
    if (settled === total) return
    await page.keyboard.press('Enter')
  }
  throw new Error('some number could not be settled')
}
const problems = async (page: Page): Promise<string> => page.getByRole('alert').innerText()

describe('a report', () => {
  test('is reviewed by keyboard, handed out as a folder that loads, and shown at once', async () => {
    const { page, problems: wrong } = await open()
    await choose(page, AUDIT)
    await page.locator('.desk').waitFor()
    await acceptEach(page)
    await page.getByRole('button', { name: '完成与导出' }).click()
    await page.getByText('没有发现问题').waitFor()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载文件夹' }).click(),
    ])
    const unzipped = unzipFiles(new Uint8Array(await savedBytes(saved)), () => true, 1e7)
    if (!unzipped.ok) throw new Error(unzipped.reason)
    const names = [...unzipped.files].map(
      ([path, bytes]) => [path.replace('reports/invented-audit/', ''), bytes] as const
    )
    const files = Object.fromEntries(names)
    const report = await loadReport(memoryFiles('invented-audit', files), 'invented-audit')
    expect(report.ok && report.value.problems).toEqual([])
    expect(report.ok && Buffer.from(files['source.txt'] ?? []).equals(readFileSync(AUDIT))).toBe(true)
    expect(readCatalogue(new TextDecoder().decode(files['datapackage.json']))).toEqual({
      ok: true,
      value: ['wanzhi-2024', 'invented-audit'],
    })

    await page.getByRole('button', { name: '预览看板' }).click()
    await page.getByRole('heading', { level: 1, name: /柏川市2021年度.*预览，未发布/ }).waitFor()
    expect(await page.locator('[data-chart]').count()).toBeGreaterThan(5)
    await page.locator('main [data-indicator]').first().click()
    await page.locator('[data-source]').waitFor()
    expect(await page.locator('.chooser option').count()).toBe(2)
    expect(await wrong()).toEqual([])
  })

  test('keeps what was settled over a reload', async () => {
    const { page } = await open()
    await choose(page, WORK)
    await page.locator('.desk').waitFor()
    for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('Enter')
    const before = await counted(page)
    expect(before[0]).toBe(5)
    await keptWith(page, 5)
    await page.reload()
    await page
      .getByRole('button', { name: /云岭县/ })
      .first()
      .click()
    await page.locator('.desk').waitFor()
    expect(await counted(page)).toEqual(before)
  })

  test('says so where nothing can be kept, and goes on', async () => {
    const { page } = await openPage({
      address: '#/import',
      before: (one) =>
        one.addInitScript(() => {
          const full = (): never => {
            throw new DOMException('full', 'QuotaExceededError')
          }
          IDBObjectStore.prototype.put = full
        }),
    })
    await choose(page, WORK)
    await page.locator('.desk').waitFor()
    await page.keyboard.press('Enter')
    expect(await problems(page)).toContain('存储空间已满')
    expect((await counted(page))[0]).toBe(1)
  })

  test('takes a relation only when it is asked to', async () => {
    const { page } = await open()
    await choose(page, file('r.txt', '一、收益\n实现收益826.9万元，其中经营性收益286.7万元。\n'))
    await page.locator('.desk').waitFor()
    await page.keyboard.press('Enter')
    const relation = page.getByLabel('关系（原文写明才填）')
    expect(await relation.inputValue()).toBe('')
    await page.keyboard.press('r')
    expect(await relation.inputValue()).toBe('part_of')
  })

  test('goes on by keyboard behind a step that was clicked, takes numbers of one class at once, and wants names', async () => {
    const { page } = await open()
    await choose(page, file('k.txt', '一、收益\n2023年1月2日至2024年3月4日，84家。走访企业36家。\n'))
    await page.locator('.desk').waitFor()
    await page.getByRole('button', { name: '完成与导出' }).click()
    await page.getByRole('button', { name: '逐个核对' }).click()
    await page.keyboard.press('b')
    const [dates = 0, total = 0] = await counted(page)
    expect(total - dates).toBe(2)
    await page.keyboard.press('Enter')
    expect(await page.locator('.card').innerText()).toContain('请写明该数字统计的内容')
    await page.keyboard.type('参加单位')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    expect(await counted(page)).toEqual([total, total, 2])
  })

  test('can be changed, refused with a reason and taken back', async () => {
    const { page } = await open()
    await choose(page, file('c.txt', '一、收益\n实现收益826.9万元，走访企业84家。\n'))
    await page.locator('.desk').waitFor()
    await page.keyboard.press('e')
    await page.keyboard.type('总收益')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await page.keyboard.press('7')
    expect(await counted(page)).toEqual([2, 2, 1])
    await page.keyboard.press('u')
    expect(await counted(page)).toEqual([1, 2, 1])
    await page.keyboard.press('k')
    expect(await page.getByLabel('指标名称').inputValue()).toBe('总收益')
  })
})

test('a second reader is laid over the first', async () => {
  const text = file('t.txt', '一、收益\n实现收益826.9万元，走访企业84家。\n')
  const { page } = await open()
  await choose(page, text)
  await page.locator('.desk').waitFor()
  await page.keyboard.press('Enter')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出进度' }).click(),
  ])
  const theirs = file('theirs.json', new Uint8Array(await savedBytes(saved)))
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '两人核对' }).click()
  await page.locator('input[type=file]').setInputFiles(theirs)
  await page.getByText('不一致1处').waitFor()
  await page.getByRole('button', { name: '用对方的' }).click()
  await page.getByText('不一致0处').waitFor()
  expect(await page.getByRole('button', { name: '用对方的' }).count()).toBe(0)
})

describe('is refused in one clear sentence:', () => {
  let page: Page
  beforeAll(async () => ({ page } = await open()))

  test.each<[string, () => string, RegExp]>([
    ['an empty file', () => file('empty.txt', ''), /空/],
    ['a binary file', () => file('b.txt', new Uint8Array([1, 2, 0, 4, 0])), /不是文本/],
    ['a text without a number', () => file('n.txt', '没有可说的。'), /没有数字/],
    ['a file of 50 MB', () => file('l.txt', new Uint8Array(50_000_000)), /5 MB/],
    ['a PDF', () => file('p.pdf', '%PDF-1.4'), /PDF/],
    ['a text in Big5', () => file('big5.txt', BIG5), /编码/],
    ['a Word document of pictures', () => file('i.docx', pictures()), /只有图片/],
  ])('%s', async (_, path, message) => {
    await choose(page, path())
    await page.getByRole('alert').filter({ hasText: message }).waitFor()
    expect(await problems(page)).toMatch(message)
  })
})

test('a hostile web page in GB18030 gives its words and runs nothing', async () => {
  const { page, problems: wrong } = await open()
  const words = [0xc1, 0xa2, 0xb0, 0xb8, 0x31, 0x37, 0xbc, 0xfe] // 立案17件
  const bytes = [
    ...Buffer.from('<html><body><script>window.hacked=1</script><img src=x onerror="window.hacked=1"><p>'),
    ...words,
    ...Buffer.from('</p></body></html>'),
  ]
  await choose(page, file('h.html', Uint8Array.from(bytes)))
  await page.locator('.review-text').getByText('17件').waitFor()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await wrong()).toEqual([])
})

test('pasted text is taken as a file is', async () => {
  const { page } = await open()
  await page.getByRole('textbox', { name: '粘贴文字' }).fill('办理诉求8708件。')
  await page.getByRole('button', { name: '开始识别' }).click()
  await page.locator('.desk').waitFor()
  expect(await page.locator('.review-text').innerText()).toContain('8708件')
})
