import { fail, note, pass } from './findings.mjs'

const CONFIGURATION = '服务器配置见 deploy/nginx.conf 或 deploy/Caddyfile'

/** As which type a file may be sent, by its extension; a browser runs or reads it as no other. */
const TYPES = {
  html: /^text\/html/i,
  js: /^(text|application)\/javascript/i,
  css: /^text\/css/i,
  json: /^application\/json/i,
  svg: /^image\/svg\+xml/i,
  csv: /^text\/(csv|plain)/i,
  txt: /^text\/plain/i,
}

export function typeFinding(path, { headers }) {
  const type = headers['content-type'] ?? ''
  const wanted = TYPES[(path || 'index.html').replace(/.*\./, '')]
  if (wanted === undefined || wanted.test(type)) return pass(`${path || '首页'} 的类型为 ${type || '未写'}`)
  const remedy = `浏览器不会按程序或数据来读；${CONFIGURATION}`
  return fail(`${path || '首页'} 的类型为“${type}”`, remedy)
}

/** Without the header the page's own policy holds, which cannot say who may frame it. */
export function policyFinding({ headers }, policy) {
  const sent = headers['content-security-policy']
  if (sent === policy) return pass('首页的内容安全策略齐全')
  if (sent === undefined)
    return note(
      '服务器没有发送内容安全策略',
      `页面自带的一份仍起作用，但不能防止被别的网页嵌入；${CONFIGURATION}`
    )
  return fail('服务器发送的内容安全策略与本版本不同', `程序可能被拦截；请改为：${policy}`)
}

export function sniffFinding({ headers }) {
  return headers['x-content-type-options'] === 'nosniff'
    ? pass('首页带 X-Content-Type-Options: nosniff')
    : note('首页没有 X-Content-Type-Options: nosniff', CONFIGURATION)
}

const ageOf = ({ headers }) => Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1] ?? Number.NaN)

/** Files that are replaced under the same name have to be asked for each time. */
export function freshFinding(path, answer) {
  const control = answer.headers['cache-control'] ?? ''
  const what = `${path || '首页'} 的缓存期限为“${control || '未写'}”`
  if (/no-cache|no-store/.test(control) || ageOf(answer) === 0) return pass(what)
  const remedy = `更换后读者可能仍看到旧的；请设为 no-cache，${CONFIGURATION}`
  return ageOf(answer) > 0 ? fail(what, remedy) : note(what, remedy)
}

/** Files with a checksum in their name never change. */
export function lastingFinding(path, answer) {
  const what = `${path} 的缓存期限为“${answer.headers['cache-control'] ?? '未写'}”`
  return ageOf(answer) >= 86_400
    ? pass(what)
    : note(what, `读者每次打开都要重新核对；可设为一年，${CONFIGURATION}`)
}

/** The same file, asked for compressed. */
export function compressionFinding(path, plain, packed) {
  const name = path || '首页'
  const encoding = packed.headers['content-encoding']
  if (packed.status === 200 && !packed.body.equals(plain.body))
    return fail(`${name} 压缩后发送的内容与原文件不同`, '旧的 .gz 或 .br 留在服务器上，请删除或整套更换')
  if (encoding === undefined)
    return note(`${name} 没有压缩（${plain.sent}字节）`, `打开会慢；${CONFIGURATION}`)
  return pass(`${name} 以 ${encoding} 发送，${packed.sent}字节，原${plain.sent}字节`)
}
