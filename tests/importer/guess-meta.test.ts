import { expect, test } from 'vitest'
import { guessMeta } from '../../src/importer/guess-meta'

const TODAY = '2000-01-01'
const guess = (text: string) => guessMeta('a.txt', text, TODAY)

test.each([
  ['甲县通报\n发布时间：2023-06-18 来源：本站\n截至2022年12月31日，整改5个。', '2023-06-18'],
  ['甲县通报\n（2023年6月18日）\n整改5个。', '2023-06-18'],
  ['甲县通报\n整改5个。\n甲县审计局\n　　　　2023年6月18日', '2023-06-18'],
  ['甲县通报\n截至2022年12月31日，整改5个。', TODAY],
  ['甲县通报\n2022年8月1日至11月5日，审计局进行了审计。', TODAY],
])('%j was published when it says so, never when what it tells happened', (text, published) => {
  expect(guess(text).published).toBe(published)
})

test.each([
  ['云岭县人民政府2019年工作报告\n各位代表：', '云岭县人民政府'],
  ['中共甲区委员会关于巡视整改进展情况的通报\n一、情况', '中共甲区委员会'],
  ['关于2021年度审计整改情况的公告\n一、情况\n甲市审计局\n2022年3月1日', '甲市审计局'],
  ['关于2021年度审计整改情况的公告\n一、情况', ''],
])('%j is published by whom its title or its signature names', (text, publisher) => {
  expect(guess(text).publisher).toBe(publisher)
})
