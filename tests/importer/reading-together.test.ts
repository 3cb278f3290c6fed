import { describe, expect, test } from 'vitest'
import { read, surety } from './read-aloud'

describe('two numbers that are one quantity', () => {
  test.each([
    ['3-5件', ['3-5件 = 3-5 件']],
    ['3—5件', ['3—5件 = 3-5 件']],
    ['3 —— 5件', ['3 —— 5件 = 3-5 件']],
    ['3 至 5件', ['3 至 5件 = 3-5 件']],
    ['两至三件', ['两至三件 = 2-3 件']],
    ['3件至5件', ['3件至5件 = 3-5 件']],
    ['3%～5%', ['3%～5% = 3-5 %']],
    ['3万-5万元', ['3万-5万元 = 3-5 万 元']],
    ['3-5亿元', ['3-5亿元 = 3-5 亿 元']],
    ['约3-5件', ['3-5件 = 3-5 件, about']],
    ['增长3-5%、6%', ['3-5% = 3-5 %, up, change', '6% = 6 %, up, change']],
    ['下降-3-5%', ['3-5% = 3-5 %, down, change']],
    ['3件至5人', ['3件 = 3 件', '5人 = 5 人']],
    ['3件至5件至7件', ['3件至5件 = 3-5 件', '7件 = 7 件']],
    ['3件   至5件', ['3件 = 3 件', '5件 = 5 件']],
    ['3%-5‰', ['3% = 3 %', '5‰ = 5 ‰']],
    ['3万至5亿元', ['3万 = 3 万', '5亿元 = 5 亿 元']],
    ['3至5', []],
    ['3-4-5件', ['4-5件 = 4-5 件']],
    ['3至5至7件', ['5至7件 = 5-7 件']],
    // From one level to another is no range, unless 由 belongs to other words.
    ['从3件至5件', ['3件 = 3 件', '5件 = 5 件']],
    ['由3件至5件', ['3件 = 3 件', '5件 = 5 件']],
    ['由甲3至5件', ['3至5件 = 3-5 件']],
    ['从严查处的共3至5件', ['3至5件 = 3-5 件']],
  ])('%s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  test.each([
    ['比例为1:3', ['1:3 = 1:3']],
    ['按1:3配套', ['1:3 = 1:3']],
    ['按1 : 3配套', ['1 : 3 = 1:3']],
    ['以1比3', ['1比3 = 1:3']],
    ['1:3的比例', ['1:3 = 1:3']],
    ['1:3标准', ['1:3 = 1:3']],
    ['按3比5%', ['3比5 = 3:5']],
    ['占比12.8:40.6:46.6', ['12.8:40.6:46.6 = 12.8:40.6:46.6']],
    ['1-3个，按2:5配', ['1-3个 = 1-3 个', '2:5 = 2:5']],
    // A score, a scale, a time.
    ['1:3', []],
    ['甲1:3', []],
    ['1:3甲的比例', []],
    ['甲比例。又及另行规定的记分1:3', []],
    ['按1:  3', []],
    ['按1:3件', ['3件 = 3 件']],
    ['按5件比3', ['5件 = 5 件']],
    ['按3件:5', ['3件 = 3 件']],
    ['按1:3至5', ['1:3 = 1:3']],
    ['按1:3，5', ['1:3 = 1:3']],
    ['三分之二:5', ['三分之二 = 2/3']],
  ])('the ratio in %s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('numbers of a list that ends with its unit', () => {
  const far = (count: number) => `分别${'甲'.repeat(count)}为12、15个`
  test.each([
    ['分别为12、15、20个', ['12 = 12 个', '15 = 15 个', '20个 = 20 个']],
    ['分别为12、15和20个', ['12 = 12 个', '15 = 15 个', '20个 = 20 个']],
    ['依次为12，15个', ['12 = 12 个', '15个 = 15 个']],
    ['各有12、15个', ['12 = 12 个', '15个 = 15 个']],
    ['各为12、15个', ['12 = 12 个', '15个 = 15 个']],
    ['分别为12以及15个', ['12 = 12 个', '15个 = 15 个']],
    ['分别为12 、 15个', ['12 = 12 个', '15个 = 15 个']],
    ['分别12、15万元', ['12 = 12 万 元', '15万元 = 15 万 元']],
    ['12、15个', ['15个 = 15 个']],
    ['为12、15个', ['15个 = 15 个']],
    ['为12、15个，分别', ['15个 = 15 个']],
    ['分别为12，甲15个', ['15个 = 15 个']],
    ['分别为12、15、20', []],
    ['分别为12、15万', ['15万 = 15 万']],
    ['分别为12万、15个', ['12万 = 12 万', '15个 = 15 个']],
    ['分别为12件、15个', ['12件 = 12 件', '15个 = 15 个']],
    ['分别为3、5件、7个', ['3 = 3 件', '5件 = 5 件', '7个 = 7 个']],
    [far(36), ['12 = 12 个', '15个 = 15 个']],
    [far(40), ['15个 = 15 个']],
  ])('%s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('the sign of a number', () => {
  test.each([
    ['下降-3%', ['-3% = 3 %, down, change']],
    ['增长+3%', ['+3% = 3 %, up, change']],
    ['同比-3%', ['-3% = 3 %, down, against 同比, change']],
    ['同比+3%', ['+3% = 3 %, up, against 同比, change']],
    ['增长-3%', ['-3% = 3 %, down, change']],
    ['投资下降－3万元', ['－3万元 = 3 万 元, down']],
    ['投资增长＋3万元', ['＋3万元 = 3 万 元, up']],
    // A stroke that says nothing of a change is none.
    ['投资-3万元', ['3万元 = 3 万 元']],
    ['甲+3件', ['3件 = 3 件']],
    ['下降+3%', ['3% = 3 %, down, change']],
    ['增长3%', ['3% = 3 %, up, change']],
  ])('in %s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('a change in a list', () => {
  const far = (count: number) => read(`分别${'乙'.repeat(count)}增长3件、5件`)[1]
  test.each([
    ['增长3%、5%', ['3% = 3 %, up, change', '5% = 5 %, up, change']],
    ['增长3%以及5%', ['3% = 3 %, up, change', '5% = 5 %, up, change']],
    ['增长3% , 和5%', ['3% = 3 %, up, change', '5% = 5 %, up, change']],
    ['增长3%、下降5%', ['3% = 3 %, up, change', '5% = 5 %, down, change']],
    ['增长3%和5件', ['3% = 3 %, up, change', '5件 = 5 件']],
    ['同比增长3%，支出5%', ['3% = 3 %, up, against 同比, change', '5% = 5 %']],
    ['同比增长3%、达5%', ['3% = 3 %, up, against 同比, change', '5% = 5 %']],
    ['增长3件、5件', ['3件 = 3 件, up', '5件 = 5 件']],
    ['分别增长3件、5件', ['3件 = 3 件, up', '5件 = 5 件, up']],
    ['依次增长3件、5件', ['3件 = 3 件, up', '5件 = 5 件, up']],
    ['增长3件、5件，分别', ['3件 = 3 件, up', '5件 = 5 件']],
  ])('%s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  test('is shared out only where 分别 stands near', () => {
    expect(far(26)).toBe('5件 = 5 件, up')
    expect(far(30)).toBe('5件 = 5 件')
  })
})

describe('cases', () => {
  const later = (count: number) => read(`排查隐患42处，${'甲'.repeat(count)}，销号22处`)[1]
  test.each([
    ['排查隐患42处，销号22处', ['42处 = 42 处, cases', '22处 = 22 处, cases']],
    ['排查隐患42处，整改3处、5处', ['42处 = 42 处, cases', '3处 = 3 处, cases', '5处 = 5 处, cases']],
    ['排查隐患42处，销号22件', ['42处 = 42 处, cases', '22件 = 22 件']],
    ['排查隐患42处。销号22处', ['42处 = 42 处, cases', '22处 = 22 处']],
    ['检查42处，销号22处', ['42处 = 42 处', '22处 = 22 处']],
    ['隐患，检查42处', ['42处 = 42 处']],
    ['42处隐患', ['42处 = 42 处, cases']],
    ['排查隐患42处， 销号22处', ['42处 = 42 处, cases', '22处 = 22 处, cases']],
    ['排查隐患42处，新建道路22处', ['42处 = 42 处, cases', '22处 = 22 处']],
    [`隐患${'甲'.repeat(25)}42处`, ['42处 = 42 处']],
    ['审查合同42件', ['42件 = 42 件, cases']],
    ['审查合同42个', ['42个 = 42 个']],
    ['涉及42万', ['42万 = 42 万']],
    ['42处甲、隐患', ['42处 = 42 处']],
    ['42处甲乙丙丁戊己庚辛壬癸隐患', ['42处 = 42 处']],
  ])('%s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  test('go on only near the number that named them', () => {
    expect(later(19)).toBe('22处 = 22 处, cases')
    expect(later(20)).toBe('22处 = 22 处')
  })
})

describe('how sure a reading is', () => {
  test('falls with each doubt', () => {
    const plain = surety('3件')
    for (const doubted of [
      '分别为3、5件',
      '3-5件',
      '按1:3配套',
      '三分之二',
      '3个月',
      '3村',
      '3万',
      '三件',
      '|项|数(件)|\n|甲|3|',
    ])
      expect([doubted, surety(doubted) < plain]).toEqual([doubted, true])
  })

  test.each([
    ['3-5件', '按1:3配套'],
    ['3件', '3个月'],
    ['3-5件', '3个月至5个月'],
    ['3-5件', '两至三件'],
    ['三件', '连续三年'],
    ['3个月', '三件'],
    ['三件', '3万'],
    ['按1:3配套', '三件'],
    ['分别为3、5件', '三件'],
  ])('of %s it is more than of %s', (sure, doubtful) => {
    expect(surety(sure)).toBeGreaterThan(surety(doubtful))
  })

  test('is the same for what is doubted alike', () => {
    expect(surety('3个月')).toBe(surety('3村'))
    expect(surety('3件')).toBe(surety('5万元'))
    expect(surety('按1:3配套')).toBe(surety('三分之二'))
    expect(surety('|项|数(件)|\n|甲|3|')).toBe(surety('3-5件'))
    expect(surety('分别为3、5件')).toBe(surety('3-5件'))
    // Of a share of hundred nothing is in doubt but its numeral.
    expect(surety('百分之3')).toBe(surety('3件'))
    expect(surety('百分之三')).toBe(surety('三件'))
  })
})
