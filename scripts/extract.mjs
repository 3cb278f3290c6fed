/** `npm run --silent extract -- FILE`: prints the structure, quantities and other numbers of a report's text as JSON. */
import { fail, readReport } from './input.mjs'
import { load } from './load.mjs'

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || rest.length > 0) fail('用法：npm run --silent extract -- 文件')

const { text } = await readReport(file)
const { extract } = await load('src/importer/extract.ts')
const found = extract(text)
if (found.quantities.length + found.numbers.length === 0) fail(`${file}：文中没有数字`)
// Who reads only the first lines (| head) closes the pipe.
process.stdout.on('error', () => process.exit())
process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
