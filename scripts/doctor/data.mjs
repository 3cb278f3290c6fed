import { ask, asJson, reasonOf, sha256 } from './ask.mjs'
import { fail, note, pass } from './findings.mjs'
import { compressionFinding, freshFinding, typeFinding } from './headers.mjs'

const REPORT = /^reports\/([^/]+)\/report\.json$/

/** One resource of the catalogue: there, sent as what it is, and the file that was meant where a checksum is stated. */
async function resourceFindings(base, { path, hash }) {
  const answer = await ask(`${base}data/${path}`)
  const name = `data/${path}`
  if (answer.status !== 200)
    return [fail(`${name} 读不到：${reasonOf(answer)}`, '请补上这个文件，或从 datapackage.json 里去掉它')]
  const wrong = [typeFinding(name, answer), freshFinding(name, answer)].filter(
    ({ level }) => level !== 'pass'
  )
  if (hash !== undefined && hash !== `sha256:${sha256(answer.body)}`)
    wrong.push(fail(`${name} 与 datapackage.json 所记的 SHA-256 不同`, '请恢复原文件，或改写 hash'))
  const packed = await ask(`${base}data/${path}`, { 'accept-encoding': 'br, gzip' })
  return [...wrong, compressionFinding(name, answer, packed)]
}

/** A report's text against the checksum that its report.json states; the page refuses one that differs. */
async function reportFinding(base, id) {
  const folder = `${base}data/reports/${id}/`
  const meta = asJson(await ask(`${folder}report.json`))
  if (meta === undefined) return fail(`data/reports/${id}/report.json 不是 JSON`, '请核对文件')
  if (meta.id !== id) return fail(`报告 ${id} 的 report.json 里 id 为“${meta.id}”`, '须与文件夹名相同')
  const source = await ask(`${folder}source.txt`)
  if (source.status !== 200) return fail(`报告 ${id} 没有原文 source.txt`, '请补上')
  return sha256(source.body) === meta.sha256
    ? pass(`报告 ${id}（${meta.title}）数据版本 ${meta.version}，原文 SHA-256 相符`)
    : fail(
        `报告 ${id} 的原文与 report.json 所记的 SHA-256 不同，页面将拒绝显示`,
        '请恢复原文，或按新文本重新整理'
      )
}

async function settingsFinding(base) {
  const answer = await ask(`${base}data/settings.json`)
  if (answer.status !== 200) return note('没有 data/settings.json', '各项设置取默认值')
  const settings = asJson(answer)
  if (settings === undefined)
    return fail('data/settings.json 不是 JSON', '各项设置取默认值；请核对引号和逗号')
  return pass(`站点名称“${settings.site_name || '数见'}”，设置文件有效`)
}

/** Findings on the data, which an operator replaces. */
export async function examineData(base) {
  const answer = await ask(`${base}data/datapackage.json`)
  const catalogue = asJson(answer)
  if (!Array.isArray(catalogue?.resources))
    return [fail('data/datapackage.json 读不到或不是 JSON', '页面靠它找到报告；请恢复这个文件')]
  const ids = catalogue.resources.flatMap(({ path }) => REPORT.exec(path)?.[1] ?? [])
  const findings = [freshFinding('data/datapackage.json', answer)]
  if (ids.length === 0)
    findings.push(fail('datapackage.json 里没有登记任何报告', '见 docs/operate.zh-CN.md“更换数据”'))
  for (const resource of catalogue.resources) findings.push(...(await resourceFindings(base, resource)))
  for (const id of ids) findings.push(await reportFinding(base, id))
  return [...findings, await settingsFinding(base)]
}
