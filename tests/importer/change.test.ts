import { expect, test } from 'vitest'
import { extract } from '../../src/importer/extract'

/** Of each quantity its printed form, direction, basis and whether it is a change or a level. */
const changes = (text: string) =>
  extract(text).quantities.map(({ text: printed, direction, basis, kind }) =>
    [printed, direction, basis, kind === 'change' ? 'change' : ''].join(' ').trim()
  )

test.each([
  // What is new is no change, unless it is compared.
  ['新增3件', '3件'],
  ['晋升3人', '3人'],
  ['新增加3件', '3件'],
  ['同比新增3件', '3件 up 同比'],
  ['同比新增长3%', '3% up 同比 change'],
  ['新上升3件', '3件 up'],
  ['新减少3人', '3人 down'],
  ['新下降3%', '3% down  change'],
  ['新生增长3件', '3件 up'],
  // A sign directly behind the basis.
  ['收入同比-3%', '-3% down 同比 change'],
  ['收入同比－3%', '－3% down 同比 change'],
  ['收入同比＋3%', '＋3% up 同比 change'],
  ['收入同比为-3%', '-3% down 同比 change'],
  ['收入环比+3%', '+3% up 环比 change'],
  ['较上年-3%', '-3% down 较上年 change'],
  ['比上年+3%', '+3% up 比上年 change'],
  ['收入为-3%', '3%'],
  ['同比+甲3%', '3%'],
  ['+3%', '3%'],
  ['增速-2.6%', '-2.6% down  change'],
  // A sign, or a word that negates, turns what rises.
  ['负增长3%', '3% down  change'],
  ['增长-3%', '-3% down  change'],
  ['下降-3%', '-3% down  change'],
  ['甲-乙增长3%', '3% up  change'],
  ['甲+,增长3%', '3% up  change'],
  // The verb and the number with a noun between.
  ['同比减少用工300人', '300人 down 同比'],
  ['同比少用工300人', '300人 down 同比'],
  ['同比压减甲乙30人', '30人 down 同比'],
  ['同比降低甲3人', '3人 down 同比'],
  ['同比增加用工300人', '300人 up 同比'],
  ['环比上升甲乙3人', '3人 up 环比'],
  ['同比提高甲3人', '3人 up 同比'],
  ['同比多甲3人', '3人 up 同比'],
  ['同比减少用工5%', '5% down 同比 change'],
  ['压减会议30%', '30% down  change'],
  ['削减会议30%', '30% down  change'],
  ['增加会议30%', '30%'],
  // Beside another's level.
  ['低于全国平均水平0.6个百分点', '0.6个百分点 down 低于全国平均水平 change'],
  ['高于全国平均水平0.6个百分点', '0.6个百分点 up 高于全国平均水平 change'],
  ['慢于最高进度3%', '3% down 慢于最高进度 change'],
  ['低于上年水平，3件', '3件'],
  // The basis.
  ['年均增长3%', '3% up  change'],
  ['较上年年均增长3%', '3% up  change'],
  ['较上年年平均增长3%', '3% up  change'],
  ['较上年年均数增长3%', '3% up 较上年 change'],
  ['较上年同期的增长3%', '3% up 较上年同期 change'],
  ['与上年同期相比增长3%', '3% up 与上年同期相比 change'],
  ['同比增长和环比下降3%', '3% down 环比 change'],
  ['比全省高2个百分点', '2个百分点 up 比全省 change'],
  ['较甲低3件', '3件 down 较甲'],
  ['由甲的增长3%', '3% up 由甲 change'],
  ['由甲乙，增长3%', '3% up  change'],
  ['比重提高3%', '3% up  change'],
  // Short words need a basis or a level.
  ['高2个百分点', '2个百分点'],
  ['降3%', '3%'],
  ['多3件', '3件'],
  ['比上年多3件', '3件 up 比上年'],
  ['升到3%', '3% up'],
  ['降为3%', '3%'],
  // The level reached is no change of it.
  ['增加到5%', '5% up'],
  ['提高到了3%', '3% up'],
  ['提高至约3%', '3% up'],
  ['增加为5%', '5% up'],
  ['提高为5%', '5% up'],
  ['降低为3%', '3% down'],
  ['压减为5%', '5% down'],
  ['减少将为5%', '5% down  change'],
  ['减少会议增幅为5%', '5% up  change'],
  ['增幅为5%', '5% up  change'],
  ['增长约为3%', '3% up  change'],
  ['增长幅度达到3%', '3% up  change'],
  ['调整为5%', '5%'],
  ['增加的为5%', '5%'],
  ['为3%', '3%'],
  // Small words between, as many as a sentence may have.
  ['增长 : (约为3%', '3% up  change'],
  ['增长累计分别达到了约为3%', '3% up  change'],
  ['增长将均都已仅各3%', '3% up  change'],
  ['增长将均都已各达了3%', '3%'],
  // Another sentence says nothing of it.
  ['增长；3件', '3件'],
  ['增长。3件', '3件'],
  ['增长\n3件', '3件'],
  ['同比甲。增长3件', '3件 up'],
])('%j is read as %j', (text, wanted) => {
  expect(changes(text)).toEqual([wanted])
})

test.each([
  ['由12.5%降至7.9%', ['12.5%', '7.9% down 由12.5%']],
  ['由12.5%的降至7.9%', ['12.5%', '7.9% down 由12.5%']],
  ['由12.5%，降至7.9%', ['12.5%', '7.9% down']],
  ['从3件增加到5件', ['3件', '5件 up 从3件']],
])('%s is read from one level to the other', (text, wanted) => {
  expect(changes(text)).toEqual(wanted)
})
