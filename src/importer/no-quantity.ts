import type { NumberReason } from '../domain/accounting'

/** A shape of text whose numbers measure nothing, with the reason. Patterns see half-width text. */
interface Shape {
  readonly reason: NumberReason
  /** Global; every repetition in it is bounded, so that it stays linear. */
  readonly pattern: RegExp
}

const YEAR = '(?:19|20)\\d{2}'
const DASH = '(?:[-—–~～－]{1,2}|至|到)'
/** A short number in either script. */
const N = '(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})'

/** What is no quantity. Where two shapes meet, the earlier row decides. An open set: a new shape is a row. */
const SHAPES: readonly Shape[] = [
  // Marks of notes: [1], 〔2〕.
  { reason: 'list-marker', pattern: /[[〔【]\d{1,3}[\]〕】]/g },
  // Document numbers: 〔2022〕4号, (2022)第15号.
  { reason: 'title', pattern: new RegExp(`[[〔(【]${YEAR}[\\]〕)】] ?第?\\d{1,5} ?号`, 'g') },
  // Contacts: addresses of the web, telephones, post codes, house numbers.
  { reason: 'contact', pattern: /https?:\/\/[!-~]{1,200}/g },
  { reason: 'contact', pattern: /[\w.-]{1,40}@[\w.-]{1,60}/g },
  { reason: 'contact', pattern: /(?<!\d)0\d{2,3}[-— ]{0,2}\d{7,8}(?:-\d{1,4})?(?!\d)/g },
  { reason: 'contact', pattern: /(?<![\d.])1[3-9]\d{9}(?!\d)/g },
  { reason: 'contact', pattern: /(?<!\d)[48]00[- ]\d{3,4}[- ]\d{3,4}(?!\d)/g },
  {
    reason: 'contact',
    pattern:
      /(?:电话|传真|手机|热线|邮编|邮政编码|信箱|QQ|微信|账号|短信)(?:号码?|咨询|[:为是( ]){0,3}\d{5,20}(?:-\d{1,8})?/g,
  },
  {
    reason: 'contact',
    pattern:
      /(?:路|街|大道|巷|弄|胡同|街道|信箱)\d{1,5}(?:-\d{1,4})?号(?:院|楼)?(?:\d{1,4}(?:号楼|室|层|单元)){0,3}/g,
  },
  // Dates and times.
  { reason: 'date', pattern: new RegExp(`${YEAR} ?年?${DASH}${YEAR} ?年?度?`, 'g') },
  { reason: 'date', pattern: new RegExp(`${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`, 'g') },
  {
    reason: 'date',
    pattern: new RegExp(`(?<![\\d.])${YEAR} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?)?`, 'g'),
  },
  {
    reason: 'date',
    pattern: new RegExp(`(?<![\\d.])\\d{1,2} ?月?${DASH} ?\\d{1,2} ?月份?(?: ?\\d{1,2} ?[日号])?`, 'g'),
  },
  { reason: 'date', pattern: /(?<![\d.])\d{1,2} ?月(?: ?\d{1,2} ?[日号])?/g },
  // A day of a month, unless the words before it say that it is a length of time: 不超过30日.
  {
    reason: 'date',
    pattern:
      /(?<![\d.]|(?:不超过?|不少于|不足|至少|超过?|缩短|压缩|最长|最短|历时|累计|提前|延长|满|共)[至到了]?)(?:3[01]|[12]?\d) ?日/g,
  },
  { reason: 'date', pattern: /\d{1,2}(?:世纪|年代)/g },
  { reason: 'date', pattern: /(?:上午|下午|晚上?|凌晨|早上?|中午)\d{1,2}(?:[:点时]\d{0,2})?/g },
  { reason: 'date', pattern: /(?<![\d:.比]|比为|比例为)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g },
  { reason: 'date', pattern: /[前第]?[一二三四1-4]季度/g },
  {
    reason: 'date',
    pattern: new RegExp(`[二〇零一]{1}[二〇零一三四五六七八九]{3}年(?:${N}月)?(?:${N}日)?`, 'g'),
  },
  {
    reason: 'date',
    pattern: /[一二三四五六七八九十]{1,2}(?:月(?!度)|世纪)(?:[一二三四五六七八九十]{1,3}日)?/g,
  },
  // Places in an order.
  {
    reason: 'ordinal',
    pattern:
      /第 ?(?:\d{1,5}|[零一二两三四五六七八九十百千]{1,8})(?:[-—至到、](?:\d{1,5}|[一二三四五六七八九十百]{1,5}))?/g,
  },
  {
    reason: 'ordinal',
    pattern: new RegExp(
      `(?<=排名|位列|位居|名列)(?:全[国省市区县])?(?:并列)?(?:前)?${N}(?:位|名)?(?![\\d.个家件项次处人亿万%])`,
      'g'
    ),
  },
  { reason: 'ordinal', pattern: new RegExp(`前${N}(?:名|位|强)?(?![个家件项次处人年天月万亿%])`, 'g') },
  { reason: 'ordinal', pattern: /(?:TOP|NO\.?|No\.?) ?\d{1,4}/g },
  { reason: 'ordinal', pattern: /(?<![\d.])\d{1,5}号(?:文件?|令|公告|通知|议案|提案|建议|案)?/g },
  // Sums that are names: 1+41+3+3, 21.5+2, 1+5+N.
  { reason: 'name', pattern: /(?<![\d.])\d{1,4}(?:\.\d{1,2})?(?:\+(?:\d{1,4}(?:\.\d{1,2})?|[NnXx])){1,6}/g },
  { reason: 'name', pattern: /(?<![A-Za-z])(?:PM ?(?:2\.5|10(?!\d))|CO2|[NS]O[2x]|O3)/g },
  // Lists and lines that are called by their number: 500强, 12345热线, 985高校, 110接处警.
  { reason: 'name', pattern: /双?(?:\d{1,4}|[百千])强/g },
  {
    reason: 'name',
    pattern:
      /(?<![\d.])1\d{2,4}(?=(?:政务|便民|市民|服务|投诉|举报|监督|公共|法律|急救|火警|报警|信访|公益){0,3}(?:热线|平台|专线|接处警|指挥中心|急救|工单))/g,
  },
  { reason: 'name', pattern: /(?:985|211)(?=工程|高校|院校|大学)/g },
  // Grades and versions: 5A级, 3级, 4星级, 2.0版.
  { reason: 'name', pattern: /(?<![\d.])(?:\d|[一二三四五六七八九])(?:A{1,3})?星?级/g },
  { reason: 'name', pattern: /\d{1,2}\.0(?=版|版本|时代|[^\d%个亿万元])/g },
  {
    reason: 'name',
    pattern: new RegExp(
      `(?:24|8|${N})(?:个)?小时(?=以外|之外|外|内外|值班|值守|不间断|监测|热线|在线|服务|监控|全天)`,
      'g'
    ),
  },
  { reason: 'name', pattern: /\d{1,3}分钟(?=[^\d\n,。;]{0,8}(?:圈|生活圈))/g },
  {
    reason: 'name',
    pattern: new RegExp(
      `${N}年(?=(?:[^\\d\\n,。;、的]{0,2})(?:行动|计划|规划|攻坚|提升|方案|任务|目标|一届))`,
      'g'
    ),
  },
  {
    reason: 'name',
    pattern: new RegExp(
      `(?<![\\d.])(?:19|20)\\d{2}(?=[^\\d年.%亿万元个家件人项次亩余多米吨户,、;。)/:-])`,
      'g'
    ),
  },
  // Spans of time that frame: 近5年, 过去3年, 30日内, 十五个工作日内.
  {
    reason: 'scope',
    pattern: new RegExp(
      `(?<=近|过去|未来|今后|以前|往后|后|前|每|下一步|最近|连片|为期|任期|满|距今|超期)${N} ?(?:个)?(?:年|月|天|日|周|小时|分钟|季度|工作日|星期)(?!次)`,
      'g'
    ),
  },
  {
    reason: 'scope',
    pattern: new RegExp(
      `(?<![\\d.])${N} ?(?:个)?(?:年|月|天|日|周|小时|分钟|季度|工作日|星期)(?:以?内|之内|前|期(?!间)|制|任期|来)`,
      'g'
    ),
  },
  // What is framed, not what was done: 5个方面, 16个领域, 41个反馈问题, 反馈的41个问题, 全区5个镇.
  {
    reason: 'scope',
    pattern: new RegExp(
      `${N} ?[个大]?(?:重点|关键|主要|核心)?(?:方面|领域|层面|维度|环节|板块|方向|要素)`,
      'g'
    ),
  },
  {
    reason: 'scope',
    pattern: new RegExp(`${N} ?[个项条]?(?:巡视|巡察|督察|审计)?反馈的?(?:意见|问题)`, 'g'),
  },
  {
    reason: 'scope',
    pattern: new RegExp(
      `(?<=反馈的?|指出的?|反馈意见的?|移交的?|涉及的?)${N} ?[个项条类](?:方面)?(?:主要|突出|具体)?(?:问题|意见)`,
      'g'
    ),
  },
  {
    reason: 'scope',
    pattern: new RegExp(
      `(?<=全[国省市区县州]|辖区|全域|所辖|下辖|辖)${N} ?个?(?:乡镇|镇|乡(?!镇)|街道|县|区|市|州|村|社区|园区|省份)(?!卫生|敬老|中心|医院|学校|中学|小学|站|所|级)`,
      'g'
    ),
  },
  // Thresholds: 5000万元以上项目116个, 亿元以上.
  {
    reason: 'scope',
    pattern:
      /(?<![\d.])\d{1,6}(?:\.\d{1,2})?[万亿千]{0,2}(?:元|美元|平方米|亩|人|名|吨|岁)(?:及以上|以上|以下|以内)(?=的?(?:[^\d\n,。;、]{0,6})(?:项目|企业|合同|工程|案件|支出|采购|住户|农户|人员|干部|单位|群众|老人|主体|园区|\d))/g,
  },
  { reason: 'scope', pattern: /(?<![\d.])\d{1,3}(?:周岁|岁)/g },
]

/** Standing phrases with a Chinese numeral that measures nothing. An open set. */
const PHRASES = (
  '一岗双责 三重一大 三会一课 四个意识 四个自信 两个维护 两个确立 两个责任 两个毫不动摇 四个全面 五位一体 八项规定 六项纪律 ' +
  '三个代表 三个务必 三个区分开来 四个最严 四不两直 五个一 三个一 四个一 六稳 六保 三公 四风 三农 两会 两院 三务公开 双随机 一网通办 ' +
  '最多跑一次 一件事 十四五 十三五 十五五 十二五 二十大 十九大 十八大 百分百 千方百计 五级书记 三级联动 三天两头 三番五次 一分为二 ' +
  '四个方面 九小场所 两新组织 三色管理 三条红线 两不愁三保障 一户一档 一企一策 三区三线 两个清零 四个不摘 三个清单 四张清单 五年规划 ' +
  '两个结合 四个服从 七个有之 五个必须 三项建设 两山 三产 二产 一产 三审三校 一次性 二次供水 三次产业 十个严禁 六个严禁 八个严禁 ' +
  '四个工地 三个必须 三个到位 四个到位 五个到位 六个到位 四个坚持'
).split(' ')

/** How long a title in 《》 and a name in “” may be; longer ones are speech, and marks without an end are slips. */
const LONGEST_TITLE = 160
const LONGEST_NAME = 16

/** For every UTF-16 unit of the text the reason why a number there is no quantity, or undefined. */
export type Ruled = (at: number) => NumberReason | undefined

/** Rules out what is no quantity. `labels` are the spans of list markers. Linear in the length of the text. */
export function ruleOut(
  text: string,
  labels: readonly { readonly start: number; readonly end: number }[]
): Ruled {
  const ruled: (NumberReason | undefined)[] = Array.from({ length: text.length })
  const mark = (start: number, end: number, reason: NumberReason): void => {
    for (let at = start; at < end; at += 1) ruled[at] ??= reason
  }
  for (const { start, end } of labels) mark(start, end, 'list-marker')
  markPairs(text, '《', '》', LONGEST_TITLE, (start, end) => mark(start, end, 'title'))
  markPairs(text, '“', '”', LONGEST_NAME, (start, end) => {
    if (!/[,。;:!?]/.test(text.slice(start + 1, end - 1))) mark(start, end, 'name')
  })
  for (const { reason, pattern } of SHAPES) {
    for (const match of text.matchAll(pattern)) mark(match.index, match.index + match[0].length, reason)
  }
  for (const match of text.matchAll(ANY_PHRASE)) mark(match.index, match.index + match[0].length, 'name')
  return (at) => ruled[at]
}

const ANY_PHRASE = new RegExp(PHRASES.join('|'), 'g')

/** Pairs of marks on one line, the outermost of nested ones. */
function markPairs(
  text: string,
  open: string,
  shut: string,
  longest: number,
  found: (start: number, end: number) => void
): void {
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') depth = 0
    else if (character === open) {
      if (depth === 0 || at - start > longest) [start, depth] = [at, 0]
      depth += 1
    } else if (character === shut && depth > 0) {
      depth -= 1
      if (depth === 0 && at + 1 - start <= longest) found(start, at + 1)
    }
  }
}
