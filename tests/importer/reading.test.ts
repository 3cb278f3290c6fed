import { describe, expect, test } from 'vitest'
import { extract } from '../../src/importer/extract'

/** Each quantity as `printed = value scale unit`, with what is more to say of it. */
const read = (text: string) =>
  extract(text).quantities.map(({ text: printed, value, scale, unit, qualifier, direction, basis, kind }) =>
    [
      `${printed} = ${[value, scale, unit].filter(Boolean).join(' ')}`,
      qualifier === 'exact' ? '' : qualifier,
      direction,
      basis && `against ${basis}`,
      ['cases', 'change'].includes(kind) ? kind : '',
    ]
      .filter(Boolean)
      .join(', ')
  )
const surety = (text: string, at = 0) => extract(text).quantities[at]?.confidence ?? Number.NaN

describe('scale and unit behind a number', () => {
  test.each([
    ['3件', ['3件 = 3 件']],
    ['3   件', ['3   件 = 3 件']],
    ['3\t件', ['3\t件 = 3 件']],
    ['3 万 件', ['3 万 件 = 3 万 件']],
    ['3万   件', ['3万   件 = 3 万 件']],
    ['3万    件', ['3万 = 3 万']],
    // Units that begin like a scale.
    ['3千米', ['3千米 = 3 千米']],
    ['3百分点', ['3百分点 = 3 百分点']],
    ['3余千米', ['3余千米 = 3 千米, over']],
    ['三千米', ['三千米 = 3000 米']],
    // 万 and 亿 measure alone, 百 and 千 are mostly parts of words.
    ['3万', ['3万 = 3 万']],
    ['3亿', ['3亿 = 3 亿']],
    ['3万亿', ['3万亿 = 3 万亿']],
    ['3百', []],
    ['3千', []],
    ['3百万', []],
    ['3千万', []],
    ['3十万', []],
    ['3', []],
    ['3万余', ['3万余 = 3 万, over']],
    ['1.2亿余', ['1.2亿余 = 1.2 亿, over']],
    ['3余万', ['3余万 = 3 万, over']],
    ['3来万', ['3来万 = 3 万, about']],
    ['3余', []],
    ['3余千', []],
    ['3百多', []],
    ['3余件', ['3余件 = 3 件, over']],
    ['3几件', ['3几件 = 3 件, over']],
    ['3万余件', ['3万余件 = 3 万 件, over']],
    ['3余万件', ['3余万件 = 3 万 件, over']],
    ['3万来件', ['3万来件 = 3 万 件, about']],
    ['3千余件', ['3千余件 = 3 千 件, over']],
    ['3多百万元', ['3多百万元 = 3 百万 元, over']],
    ['约3亿左右', ['3亿 = 3 亿, about']],
    ['三万户', ['三万户 = 3 万 户']],
    ['三万余元', ['三万余元 = 3 万 元, over']],
    ['三十余万元', ['三十余万元 = 30 万 元, over']],
    ['三点五万元', ['三点五万元 = 3.5 万 元']],
    ['百余家', ['百余家 = 100 家, over']],
    ['三百余件', ['三百余件 = 300 件, over']],
    ['十几件', ['十几件 = 10 件, over']],
    // A numeral with its own scale takes no second one.
    ['三万万元', []],
    ['三万亿元', []],
    ['三万', []],
    ['三万多', []],
    ['三百余', []],
  ])('%j is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('parts of a whole', () => {
  test.each([
    ['百分之三', ['百分之三 = 3 %']],
    ['百分之3', ['百分之3 = 3 %']],
    ['千分之三', ['千分之三 = 3 ‰']],
    ['万分之三', ['万分之三 = 3 ‱']],
    ['其中百分之二十五', ['百分之二十五 = 25 %']],
    ['三百分之五十', ['三百分之五十 = 50/300']],
    ['五千分之三', ['五千分之三 = 3/5000']],
    ['三分之二', ['三分之二 = 2/3']],
    ['3分之2', ['3分之2 = 2/3']],
    ['十分之一', ['十分之一 = 1/10']],
    ['十万分之三', ['十万分之三 = 3/100000']],
    ['三万分之五', ['三万分之五 = 5/30000']],
    ['三分之2', []],
    ['5百分之三', []],
    ['甲分之三', []],
    ['百分之', []],
    ['七成', ['七成 = 7 成']],
    ['七成。', ['七成 = 7 成']],
    ['七成五', ['七成五 = 7.5 成']],
    ['七成九群众', ['七成九 = 7.9 成']],
    ['七成一', ['七成一 = 7.1 成']],
    ['七成五件', ['七成 = 7 成', '五件 = 5 件']],
    ['五成十', ['五成 = 5 成']],
    ['九成甲', ['九成 = 9 成']],
    ['7成五', ['7成 = 7 成']],
    ['三成五成', ['三成 = 3 成', '五成 = 5 成']],
    ['两成余', ['两成 = 2 成, over']],
  ])('%s is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('a bare number in a table', () => {
  test.each([
    ['|项|数(万元)|\n|甲|3|', ['3 = 3 万 元']],
    ['|项|数|单位|\n|甲|3|万元|', ['3 = 3 万 元']],
    ['|项|比(%)|\n|甲|3|', ['3 = 3 %']],
    ['|项|增速(%)|\n|甲|3|', ['3 = 3 %, up, change']],
    [
      '|项|增速(%)|数(处)|\n|甲|-3.5|2|\n|乙|3.5|4|',
      ['-3.5 = 3.5 %, down, change', '2 = 2 处', '3.5 = 3.5 %, up, change', '4 = 4 处'],
    ],
    // What stands in the cell itself decides.
    ['|项|数(万元)|\n|甲|3件|', ['3件 = 3 件']],
    ['|项|数(万元)|\n|甲|3万件|', ['3万件 = 3 万 件']],
    ['|项|数(万元)|\n|甲|3万|', ['3万 = 3 万']],
  ])('of %j is read as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

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

describe('a number beside Latin letters', () => {
  test.each([
    ['G60件', []],
    ['A3km', []],
    ['AEC2.0件', []],
    ['COVID-19件', []],
    ['AB-3件', []],
    ['a.3件', []],
    ['x_3件', []],
    ['GDP1234亿元', ['1234亿元 = 1234 亿 元']],
    ['GDP3万', ['3万 = 3 万']],
    ['GDP3km', []],
    ['收入A3%', []],
    ['收入Ab3%', ['3% = 3 %']],
    ['甲A，3件', ['3件 = 3 件']],
    ['A甲3件', ['3件 = 3 件']],
    ['编为3万甲', ['3万 = 3 万']],
    ['编为3万A', []],
    ['编为3万5', []],
    ['3亿a', []],
  ])('in %s measures as %j', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('a Chinese numeral', () => {
  test.each([
    ['三件', 1],
    ['两件', 1],
    ['一件', 0],
    ['二件', 0],
    ['零三件', 0],
    ['第三件', 0],
    ['每三件', 0],
    ['几十件', 0],
    ['一元', 1],
    ['二元', 1],
    ['一百元', 1],
    ['一%', 1],
    ['二‰', 1],
    ['一个百分点', 1],
    ['一倍', 1],
    ['二番', 1],
    ['三成', 1],
    ['一成', 1],
    ['有一成', 0],
    ['达三成', 0],
    ['两个甲', 1],
    ['两个一', 0],
    ['两个“好”', 0],
    ['两件一等奖', 1],
    ['三年', 0],
    ['两个月', 0],
    ['三个工作日', 0],
    ['连续三年', 1],
    ['历时三年', 1],
    ['长达两个月', 1],
    ['共三天', 1],
    ['已三年', 1],
    ['历时甲三年', 0],
    ['三小时', 1],
    ['三个小时', 1],
    ['三学时', 1],
    ['一小时', 0],
    ['三方', 0],
    ['三里', 0],
  ])('in %s measures: %i', (text, count) => {
    expect(read(text)).toHaveLength(count)
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
