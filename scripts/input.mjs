/** Reads the file that a command was given, and ends commands that cannot go on. */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { load } from './load.mjs'

/** Leaves with one sentence and status 1. */
export function fail(message) {
  console.error(message)
  process.exit(1)
}

/** npm runs scripts in the project's folder; a path is meant from where the user stands. */
export function path(given) {
  return resolve(process.env.INIT_CWD ?? process.cwd(), given)
}

const REASONS = { ENOENT: '没有这个文件', EISDIR: '这是文件夹，不是文件', EACCES: '没有读取这个文件的权限' }

/** The text of a file (plain, web page or Word document), or the end. */
export async function readReport(given) {
  const { LARGEST_FILE } = await load('src/importer/decode.ts')
  const { readReportFile } = await load('src/importer/read-file.ts')
  let bytes
  try {
    const { size } = statSync(path(given))
    // Not read at all: 50 MB would only be refused afterwards.
    if (size > LARGEST_FILE) fail(`${given}：文件超过5 MB，请拆分后再试`)
    bytes = readFileSync(path(given))
  } catch (error) {
    fail(`${given}：${REASONS[error.code] ?? `读不出来（${error.code}）`}`)
  }
  const read = readReportFile(given, bytes)
  if (!read.ok) fail(`${given}：${read.message}`)
  if (!/[\d０-９一二两三四五六七八九十]/.test(read.text)) fail(`${given}：文中没有数字`)
  // What was left out is told where it does not disturb the result.
  for (const note of read.notes) console.error(`${given}：${note}`)
  return read
}
