import { ask, asJson, reasonOf, sha256 } from './ask.mjs'
import { fail, note, pass } from './findings.mjs'
import {
  compressionFinding,
  freshFinding,
  lastingFinding,
  policyFinding,
  sniffFinding,
  typeFinding,
} from './headers.mjs'

const PACKED = { 'accept-encoding': 'br, gzip' }
const UPLOAD = '请把构建出的整个文件夹重新上传'

/** The headers and the compression of a file that is there. */
async function served(base, path, plain, lifetime) {
  const packed = await ask(base + path, PACKED)
  return [typeFinding(path, plain), lifetime(path, plain), compressionFinding(path, plain, packed)]
}

function versionFinding(record, expected) {
  if (expected === undefined) return pass(`程序版本 ${record.version}`)
  return expected.version === record.version
    ? pass(`程序版本 ${record.version}，与本机相同`)
    : fail(`程序版本 ${record.version}，本机为 ${expected.version}`, UPLOAD)
}

/** Every file of the program against its checksum. */
async function fileFindings(base, files) {
  const wrong = []
  for (const [path, hash] of Object.entries(files)) {
    const answer = await ask(base + path)
    if (answer.status !== 200) wrong.push(fail(`${path} 读不到：${reasonOf(answer)}`, UPLOAD))
    else if (sha256(answer.body) !== hash) wrong.push(fail(`${path} 与构建时不同`, UPLOAD))
  }
  const count = Object.keys(files).length
  return wrong.length > 0 ? wrong : [pass(`${count}个程序文件的 SHA-256 全部相符`)]
}

/** What a server says to an address of nothing; a page instead hides that a file is missing. */
async function absenceFinding(base) {
  const { status } = await ask(`${base}assets/no-such-file.js`)
  return status === 404
    ? pass('不存在的文件答复 404')
    : note(`不存在的文件答复 ${status}，应为 404`, '请关闭“找不到文件就返回首页”一类的设置')
}

/** Findings on the program, and whether there is one to go on with. `expected` is a build.json to hold it to. */
export async function examineProgram(base, expected) {
  const page = await ask(base)
  if (page.status !== 200)
    return {
      found: false,
      findings: [fail(`首页读不到：${reasonOf(page)}`, '请核对地址，须写到首页所在的目录')],
    }
  const record = asJson(await ask(`${base}build.json`))
  if (typeof record?.files !== 'object')
    return {
      found: false,
      findings: [fail('没有 build.json，无法核对', `地址不是数见，或文件不全；${UPLOAD}`)],
    }
  const wanted = expected ?? record
  const named = (pattern) => Object.keys(wanted.files).find((path) => pattern.test(path))
  const assets = [named(/assets\/index-.*\.js$/), named(/assets\/index-.*\.css$/)].filter(Boolean)
  const findings = [
    versionFinding(record, expected),
    policyFinding(page, wanted.policy),
    sniffFinding(page),
    ...(await served(base, '', page, freshFinding)),
  ]
  for (const path of assets) {
    const answer = await ask(base + path)
    if (answer.status === 200) findings.push(...(await served(base, path, answer, lastingFinding)))
  }
  findings.push(...(await fileFindings(base, wanted.files)), await absenceFinding(base))
  return { found: true, findings }
}
