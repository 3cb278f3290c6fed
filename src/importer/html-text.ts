import { elementsNamed, isElement, parseMarkup, wordsOf, type Element, type Node } from './markup'

/** The words of a web page, its title, and what was left out of it. */
export interface PageText {
  readonly text: string
  readonly title: string
  readonly notes: readonly string[]
}

/** Elements without words of their own: programs, styles, forms, pictures. */
const WORDLESS = new Set(
  'script style noscript template iframe object embed svg math canvas audio video head select option textarea input button datalist'.split(
    ' '
  )
)
/** Elements around what is published. */
const FURNITURE = new Set('nav header footer aside menu dialog'.split(' '))
const ROLES = new Set('navigation banner contentinfo complementary search menu menubar toolbar'.split(' '))
/** What class or id call the same; a whole word of it, so that `content-header` is asked by its size below. */
const NAMES =
  /(?:^|[-_\s])(?:nav|navbar|menu|share|sharing|bdshare\w*|social|breadcrumbs?|crumbs?|location|position|footer|foot|copyright|sidebar|toolbar|tools?|print|qrcode|ewm|pager|pagination|prev|next|related|recommend|comment|comments|search|login|banner|topbar|header|fontsize|gotop|backtop|friendlink|links|wxfx|fenxiang)(?:$|[-_\s\d])/i
/** Lines of such furniture that stand in no element of their own. */
const LINES =
  /^(?:\s*(?:分享到?|打印|关闭|收藏|返回顶部|字体|字号|大|中|小|上一篇|下一篇|相关阅读|扫一扫|微信|微博|QQ空间|【?打印本页】?|【?关闭窗口】?|您?当前(?:的)?位置|首页|责任编辑|\[|\]|【|】|：|:|\||>|›)\s*){1,8}$/
const BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr figure figcaption body html hr address details summary center form fieldset caption'.split(
    ' '
  )
)

/** Holding more than this share of all words, nothing is furniture, whatever it is called. */
const MOST = 0.5

/**
 * Reads a saved web page: paragraphs become lines, tables rows between strokes. Navigation, share buttons and the like are left
 * out, and the notes repeat what was. Null where the page is nested absurdly.
 */
export function htmlText(html: string): PageText | null {
  const root = parseMarkup(html, 'html')
  if (root === null) return null
  const title = squeeze(elementsNamed(root, 'title').map(wordsOf)[0] ?? '')
  const heading = squeeze(elementsNamed(root, 'h1').map(wordsOf)[0] ?? '')
  const total = sizeOf(root)
  const left: string[] = []
  const out = new Lines()
  const walk = (node: Node): void => {
    if (!isElement(node)) {
      out.add(node)
      return
    }
    if (WORDLESS.has(node.name)) return
    if (isFurniture(node, total)) {
      left.push(squeeze(wordsBeside(node)))
      return
    }
    if (node.name === 'br') out.end()
    else if (node.name === 'table') out.rows(tableRows(node))
    else if (BLOCKS.has(node.name)) {
      out.end()
      node.children.forEach(walk)
      out.end()
    } else node.children.forEach(walk)
  }
  walk(root)
  const lines = out.all()
  const kept = lines.filter((line) => !LINES.test(line))
  left.push(...lines.filter((line) => LINES.test(line)).map(squeeze))
  return {
    text: kept.length === 0 ? '' : `${kept.join('\n')}\n`,
    title: heading || title.split(/[-_|—]/)[0]?.trim() || '',
    notes: noteOn(left),
  }
}

function noteOn(left: readonly string[]): readonly string[] {
  const words = left.filter((one) => one !== '')
  if (words.length === 0) return []
  const shown = words.map((one) => (one.length > 60 ? `${one.slice(0, 60)}……` : one)).slice(0, 12)
  const more = words.length > shown.length ? `，等${words.length}处` : ''
  return [
    `网页中的导航、分享按钮等${words.length}处文字不属于正文，已略去：${shown.map((one) => `“${one}”`).join('、')}${more}`,
  ]
}

function isFurniture(node: Element, total: number): boolean {
  const { attributes, name } = node
  const hidden =
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s?:\s?none|visibility\s?:\s?hidden/i.test(attributes['style'] ?? '')
  const called =
    FURNITURE.has(name) ||
    ROLES.has(attributes['role'] ?? '') ||
    NAMES.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300))
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false
  if (hidden || called) return sizeOf(node) <= total * MOST
  return isLinkList(node)
}

/** A list of links is navigation; a list of paragraphs with a link in it is not. */
function isLinkList(node: Element): boolean {
  if (!['ul', 'ol', 'div', 'p', 'table'].includes(node.name)) return false
  const links = elementsNamed(node, 'a')
  if (links.length < 3) return false
  const all = sizeOf(node)
  const linked = links.reduce((sum, link) => sum + sizeOf(link), 0)
  return all < 2000 && linked > all * 0.8 && !/[。；]/.test(wordsBeside(node))
}

const SIZES = new WeakMap<Element, number>()
/** How many characters an element holds, blanks and programs apart. */
function sizeOf(node: Node): number {
  if (!isElement(node)) return node.replace(/\s+/g, '').length
  const known = SIZES.get(node)
  if (known !== undefined) return known
  const size = WORDLESS.has(node.name) ? 0 : node.children.reduce((sum, child) => sum + sizeOf(child), 0)
  SIZES.set(node, size)
  return size
}

/** The words of an element with blanks between those of its parts. */
function wordsBeside(node: Node): string {
  if (!isElement(node)) return node
  return WORDLESS.has(node.name) ? '' : ` ${node.children.map(wordsBeside).join('')} `
}

function tableRows(table: Element): readonly string[] {
  const rows = elementsNamed(table, 'tr')
  const cells = rows.map((row) =>
    row.children
      .filter((cell): cell is Element => isElement(cell) && (cell.name === 'td' || cell.name === 'th'))
      .map((cell) => squeeze(wordsBeside(cell)))
  )
  // A table of one column, or of long paragraphs, only sets out the page.
  const isLayout = cells.every((row) => row.length <= 1) || cells.flat().some((cell) => cell.length > 400)
  if (isLayout) return rows.flatMap((row) => innerLines(row))
  return cells.filter((row) => row.some((cell) => cell !== '')).map((row) => `| ${row.join(' | ')} |`)
}

function innerLines(row: Element): readonly string[] {
  const out = new Lines()
  const walk = (node: Node): void => {
    if (!isElement(node)) out.add(node)
    else if (!WORDLESS.has(node.name)) {
      const block = BLOCKS.has(node.name) || node.name === 'br' || node.name === 'td'
      if (block) out.end()
      node.children.forEach(walk)
      if (block) out.end()
    }
  }
  walk(row)
  return out.all()
}

function squeeze(words: string): string {
  return words.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** Lines as they come: blanks are one, ends of lines in the source are none. */
class Lines {
  private readonly lines: string[] = []
  private line: string[] = []

  add(words: string): void {
    this.line.push(words)
  }

  end(): void {
    const line = squeeze(
      this.line
        .join('')
        .replace(/([\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    )
    if (line !== '') this.lines.push(line)
    this.line = []
  }

  rows(rows: readonly string[]): void {
    this.end()
    this.lines.push(...rows)
  }

  all(): readonly string[] {
    this.end()
    return this.lines
  }
}
