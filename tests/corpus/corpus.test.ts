import { describe, expect, test } from 'vitest'
import { GIVEN_FILES } from './given-files'
import { REPORT_FILES } from './report-files'

const FILES = [...REPORT_FILES, ...GIVEN_FILES]

/** Words that tell a reader what helps; what a cell should be is told by what it may be. */
const HELPS = /请|应为|应如|应有|应关联|须|不在可选值之列|已保留/

describe('a bad file is answered by a sentence that says what is wrong, where, and what to do', () => {
  // Each test reads its own file: what is read before all tests, test:mutation counts for none.
  test.each(FILES)('$kind $defect', async ({ kind, told }) => {
    const sentence = await told()
    expect(sentence).toMatch(/^[^：]+：.+/)
    if (/\.(?:json|csv|txt)$/.test(kind)) expect(sentence.split('：')[0]).toContain(kind)
    expect(sentence).toMatch(HELPS)
    // Plain Chinese: no words of a program, nothing of a length that nobody reads.
    expect(sentence).not.toMatch(/undefined|\bnull\b(?<!空值 null)|NaN|\[object|Invalid|Expected|Error/)
    expect(sentence.length).toBeLessThan(240)
  })

  test('as written down in sentences.txt', async () => {
    const lines = await Promise.all(
      FILES.map(async ({ kind, defect, told }) => `${kind} ${defect}\n    ${await told()}`)
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('sentences.txt')
    // All of them at once, two of the largest kind among them: on a machine that has other work this takes its time.
  }, 30_000)

  test('a hundred and twenty of them at least, none twice', () => {
    expect(new Set(FILES.map(({ kind, defect }) => kind + defect)).size).toBe(FILES.length)
    expect(FILES.length).toBeGreaterThanOrEqual(120)
  })
})
