import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'shujian-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (script: string, ...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...given], {
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trim().split('\n') }
}
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const TEXT = '一、情况\n(一)方面\n1.问题\n(1)事项。一是举措。办理诉求8708件,同比增长5.2%。\n'

describe('extract', () => {
  test('prints what the text holds as JSON', () => {
    const { status, stdout } = run('extract', file('a.txt', TEXT))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      quantities: [{ text: '8708件' }, { text: '5.2%', basis: '同比' }],
    })
  })

  test.each([
    ['that is not there', () => join(folder, 'none.txt'), /没有这个文件/],
    ['that is empty', () => file('empty.txt', ''), /空/],
    ['that is no text', () => file('binary.txt', new Uint8Array([1, 2, 0, 4])), /不是文本/],
    ['without a number', () => file('words.txt', '没有什么可说。'), /没有数字/],
    ['that is too large', () => file('large.txt', new Uint8Array(5_000_001)), /5 MB/],
  ])('refuses a file %s in one sentence', (_, path, message) => {
    const { status, stdout, lines } = run('extract', path())
    expect([status, stdout, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toMatch(message)
  })
})

describe('report', () => {
  test('makes a folder that the product loads without a problem', () => {
    const target = join(folder, 'made')
    expect(run('report', 'new', file('b.txt', TEXT), target).status).toBe(0)
    expect(readFileSync(join(target, 'source.txt'), 'utf8')).toBe(TEXT)
    expect(run('report', 'check', target)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('没有问题'),
    })
  })

  test('never touches a folder that is there', () => {
    expect(run('report', 'new', file('c.txt', TEXT), folder).status).toBe(1)
  })

  test.each([
    ['a file', () => file('e.txt', TEXT), /这是文件/],
    ['a folder of something else', () => folder, /缺少 report\.json、source\.txt、indicators\.csv/],
    ['nothing', () => join(folder, 'none'), /没有这个文件夹/],
  ])('refuses to check %s in one sentence', (_, path, message) => {
    const { status, stdout, lines } = run('report', 'check', path())
    expect([status, stdout, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toMatch(message)
  })

  test('tells what is wrong with a folder', () => {
    const target = join(folder, 'changed')
    run('report', 'new', file('d.txt', TEXT), target)
    writeFileSync(join(target, 'source.txt'), `${TEXT}改`)
    const { status, stdout } = run('report', 'check', target)
    expect(status).toBe(1)
    expect(stdout).toMatch(/校验值不符/)
  })
})
