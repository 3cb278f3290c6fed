/**
 * `npm run doctor -- http://server/shujian/`: checks a deployed copy: version, headers, types, lifetimes, compression,
 * the SHA-256 of every file, the data. `--against FOLDER` holds it to a build on this machine (`dist`) instead of to what
 * the copy says of itself. Status 1 where something is wrong, 2 where it could not begin. It uses nothing but Node, so that
 * it runs on a server without internet.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { examineData } from './doctor/data.mjs'
import { line, note, pass, summary } from './doctor/findings.mjs'
import { examineProgram } from './doctor/program.mjs'

const USAGE =
  '用法：node doctor.mjs http://服务器/目录/ [--against 文件夹]（在源代码里：npm run doctor -- …）'

function stop(message) {
  console.error(message)
  process.exit(2)
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      options: { against: { type: 'string' } },
      allowPositionals: true,
    })
    const url = new URL(positionals[0] ?? '')
    if (!/^https?:$/.test(url.protocol)) stop(USAGE)
    // Where a page is given, its folder is meant; what follows # or ? is the page's own.
    return { base: new URL('.', `${url.origin}${url.pathname}`).href, against: values.against }
  } catch {
    return stop(USAGE)
  }
}

function readRecord(folder) {
  const path = join(resolve(process.env.INIT_CWD ?? process.cwd(), folder), 'build.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return stop(`${path} 读不到，应指向构建出的文件夹（含 build.json）`)
  }
}

const { base, against } = read()
console.log(`检查 ${base}`)
const { found, findings } = await examineProgram(base, against && readRecord(against))
if (found) {
  findings.push(...(await examineData(base)))
  findings.push(
    base.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(base)
      ? pass('地址支持离线缓存')
      : note('地址为 http，没有离线缓存', '其余功能不受影响；需要断网可用时请改用 https')
  )
}
for (const finding of findings) console.log(line(finding))
console.log(summary(findings))
process.exitCode = findings.some(({ level }) => level === 'fail') ? 1 : 0
