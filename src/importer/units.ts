/** What a unit measures; it decides the family of the number and which numerals it may follow. */
export type UnitFamily = 'money' | 'share' | 'extent' | 'time' | 'counter' | 'place'

/** Units as printed behind number and scale. An open set: a new one is a word in this table. */
const UNITS: Readonly<Record<UnitFamily, string>> = {
  money: '元 美元 欧元 日元 港元 英镑 元人民币 块钱',
  share: '% ‰ 个百分点 百分点 个千分点 倍 成 个基点 番',
  extent:
    '平方米 平方公里 平方千米 平方 平米 公顷 亩 亩次 ㎡ m² m2 km² 公里 千米 米 延米 延长米 厘米 毫米 海里 km 里 ' +
    '立方米 立方 标准立方米 标立方米 方 m³ 吨 公斤 千克 克 毫克 微克 斤 升 毫升 吨公里 人公里 吨标准煤 吨标煤 吨二氧化碳 kg mg μg µg mL ml L mm cm ' +
    '千瓦 千瓦时 兆瓦 兆瓦时 瓦 度电 千伏 千伏安 kW kWh MW GWh 标准箱 标箱 箱 车皮 摄氏度 ℃ 分贝 dB GB TB M 兆 卡',
  time: '年 周年 个月 个季度 周 个星期 天 个工作日 工作日 日 个小时 小时 分钟 秒 学时 个学时 课时 个课时',
  counter:
    '个 家 件 项 条 起 次 处 座 份 张 篇 台 套 辆 艘 架 部 本 册 幅 块 片 株 棵 头 只 匹 羽 尾 场 期 批 轮 班 堂 节 所 间 栋 ' +
    '幢 宗 例 笔 单 组 队 支 门 类 种 款 口 眼 盏 根 人 名 位 户 人次 户次 家次 件次 项次 个次 场次 车次 架次 班次 批次 轮次 ' +
    '条次 处次 人天 台次 台套 套次 辆次 艘次 段 面 枚 列 趟 榜 道 把 封 包 页 字 分 票 席 对 双 顶 桶 瓶 盒 袋 床 层 ' +
    '岗次 课次 篇次 科 卷 剂次 针次 人份 例次 环节次 个人次 处点',
  place: '村 镇 乡 乡镇 县 社区 街道 国 省 地市 县区 市县',
}

/** Words that begin with a unit and are none: 名单, 项目, 处理. What may follow the unit's character. */
const CONTINUED: Readonly<Record<string, RegExp>> = {
  名: /^[单录义称誉额牌]/,
  项: /^目(?!标)/,
  处: /^[理置分长罚]/,
  起: /^[诉来草到源步点]/,
  条: /^[件例款]/,
  部: /^[门分长队署委]/,
  组: /^[织长建成团]/,
  人: /^[民才大社工均员口类]/,
  家: /^[庭乡长]/,
  户: /^[籍口主均]/,
  所: /^[有在属长以]/,
  台: /^[账阶湾风]/,
  期: /^[间限货待]/,
  场: /^[所地景馆面]/,
  位: /^[于置居列]/,
  份: /^额/,
  只: /^[有要是能]/,
  批: /^[准示复评发]/,
  层: /^[面次级出]/,
  类: /^[别似型]/,
  套: /^[用取]/,
  段: /^落/,
  面: /^[对向临积貌]/,
  分: /^[别类之析级数管步局工布钟享]/,
  节: /^[约省点能假]/,
  班: /^[子级]/,
  个: /^[性别体税]/,
  次: /^[要日年]/,
  道: /^[路德]/,
  单: /^[位元独]/,
  对: /^[口接标照外]/,
  双: /^[随创轨]/,
  口: /^[岸径粮]/,
  头: /^[部条]/,
  支: /^[持部付出]/,
  科: /^[技学创员长级]/,
  元: /^[旦素首]/,
  成: /^[立为功员果效本交]/,
  方: /^[面案式向法位便]/,
  年: /^[度均级轻产初底末前后来间内代终第龄]/,
  天: /^[内前后然]/,
  日: /^[均常报益夜程历期电内前后起]/,
  周: /^[边期年围内]/,
  里: /^[程面]/,
  度: /^[假]/,
  国: /^[家有际内]/,
  省: /^[级委政外内]/,
  县: /^[级委政域]/,
  镇: /^[级委政]/,
  乡: /^[级村土]/,
  村: /^[级民委两支]/,
  包: /^[括含保联]/,
  票: /^[据]/,
  列: /^[入为席支]/,
  本: /^[级科地市区县省次月年届轮]/,
  米: /^[粉面]/,
  字: /^[样号]/,
  把: /^[手握关]/,
  门: /^[口户诊店]/,
  间: /^[接隔]/,
  克: /^[服]/,
  升: /^[级至到]/,
  M: /^[A-Za-z]/,
  番: /^[茄]/,
  片: /^[区面]/,
  座: /^[谈]/,
}

/** Units that behind a Chinese numeral are more often a word than a measure: 三方, 四面, 三类, 三期. */
const NOT_AFTER_CHINESE = new Set(
  '方 面 类 期 头 口 层 道 分 段 国 省 里 度 村 镇 乡 县 科 节 班 番茄 部 单 对 双 把 字 列 包 位 周 M 卡 本 队 级'.split(
    ' '
  )
)

interface Unit {
  readonly word: string
  readonly family: UnitFamily
}

/** All units by their first character, the longest first, so that 件次 is not read as 件. */
const BY_FIRST: ReadonlyMap<string, readonly Unit[]> = (() => {
  const all = (Object.keys(UNITS) as UnitFamily[]).flatMap((family) =>
    UNITS[family].split(' ').map((word): Unit => ({ word, family }))
  )
  const map = new Map<string, Unit[]>()
  for (const unit of all.sort((a, b) => b.word.length - a.word.length)) {
    const first = unit.word.charAt(0)
    map.set(first, [...(map.get(first) ?? []), unit])
  }
  return map
})()

/** The unit that begins at a place of the (half-width) text, with its denominator: `元/吨`. Null where none does. */
export function unitAt(text: string, at: number): Unit | null {
  const unit = simpleUnitAt(text, at)
  if (unit === null) return null
  const over = text.charAt(at + unit.word.length)
  if (over !== '/' && over !== '每') return unit
  const below =
    simpleUnitAt(text, at + unit.word.length + 1) ?? denominatorAt(text, at + unit.word.length + 1)
  return below === null ? unit : { ...unit, word: unit.word + over + below.word }
}

/** 元/年·人, 次/月: words that are a unit only below the stroke. */
function denominatorAt(text: string, at: number): Unit | null {
  const word = ['月', '日', '季度', '股', '平', '百人', '千人', '万人', '百户'].find((one) =>
    text.startsWith(one, at)
  )
  return word === undefined ? null : { word, family: 'time' }
}

function simpleUnitAt(text: string, at: number): Unit | null {
  const found = BY_FIRST.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
  if (found === undefined) return null
  const behind = text.slice(at + found.word.length, at + found.word.length + 2)
  const isLatin = /[A-Za-z]$/.test(found.word)
  if (isLatin && /^[A-Za-z0-9]/.test(behind)) return null
  return CONTINUED[found.word]?.test(behind) === true ? null : found
}

/** Whether a unit may follow a Chinese numeral and make it a measure. */
export function measuresChinese(unit: string): boolean {
  return !NOT_AFTER_CHINESE.has(unit)
}
