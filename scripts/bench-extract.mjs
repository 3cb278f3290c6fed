/**
 * `npm run bench:extract`: how well quantities are found, and how fast. It measures and never fails.
 *
 * Two sets. The curated first report: a found quantity is right if it lies inside the quote of an indicator and its
 * value, scale, unit, qualifier and direction are the curated ones. The curated quote also holds the noun (排查重大事故隐患42处), the
 * found span is number, scale and unit alone, so span equality is: the printed slice inside the quote. Each
 * indicator takes one quantity; what is left over on either side counts against precision or recall.
 * The hand-written sentences of tests/importer: the span, too, must be the very one. Basis and kind are told apart.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const { extract } = await load('src/importer/extract.ts')
const { readCsv } = await load('src/data/csv.ts')
const { SENTENCES } = await load('tests/importer/sentences.ts')
const { SENTENCES_OF_OTHER_PLACES } = await load('tests/importer/sentences-of-other-places.ts')
const { printedText } = await load('src/domain/printed.ts')

const FIELDS = ['value', 'scale', 'unit', 'qualifier', 'direction']
const agrees = (a, b, fields = FIELDS) => fields.every((field) => a[field] === b[field])

const percent = (number) => `${(100 * number).toFixed(2)} %`

function score(right, found, wanted) {
  const [precision, recall] = [right / found, right / wanted]
  const f1 = (2 * precision * recall) / (precision + recall)
  return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)} (${right} right of ${found} found, ${wanted} wanted)`
}

const folder = `${root}data/reports/wanzhi-2024`
const text = readFileSync(`${folder}/source.txt`, 'utf8')
const { header, rows } = readCsv(readFileSync(`${folder}/indicators.csv`, 'utf8'))
const curated = rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at]])))
const { quantities, numbers } = extract(text)
const taken = new Set()
const pairs = curated.map((row) => {
  const isHis = (one) =>
    !taken.has(one) &&
    one.start >= Number(row.start) &&
    one.end <= Number(row.end) &&
    printedText(row).includes(one.text)
  const found = quantities.find(isHis)
  if (found) taken.add(found)
  return { row, found }
})
const right = pairs.filter(({ row, found }) => found && agrees(row, found))
console.log(`First report: ${score(right.length, quantities.length, curated.length)}`)
for (const field of ['basis', 'kind']) {
  const same = right.filter(({ row, found }) => row[field] === found[field]).length
  console.log(`  ${field} as curated: ${same} of ${right.length}`)
}
for (const { row, found } of pairs.filter((pair) => !right.includes(pair))) {
  console.log(
    `  missed ${row.id} ${row.quote}${found ? `: read as ${FIELDS.map((field) => found[field]).join(' ')}` : ''}`
  )
}
for (const one of quantities.filter((found) => !taken.has(found))) {
  const at = Array.from(text)
    .slice(one.start - 8, one.end + 8)
    .join('')
    .replace(/\n/g, ' ')
  console.log(`  not curated: ${one.text} in …${at}…`)
}
const explained = readCsv(readFileSync(`${folder}/numbers.csv`, 'utf8')).rows.map(({ cells }) => cells)
const reasons = new Map(numbers.map(({ start, reason }) => [String(start), reason]))
const sameReason = explained.filter(([, start, , reason]) => reasons.get(start) === reason).length
console.log(`  reason of other numbers as curated: ${sameReason} of ${explained.length}`)

let [hits, foundInAll, wantedInAll] = [0, 0, 0]
const wrong = []
for (const sentence of [...SENTENCES, ...SENTENCES_OF_OTHER_PLACES]) {
  const found = extract(sentence.text).quantities
  const good = sentence.quantities.filter((want) =>
    found.some((one) => agrees(want, one, [...FIELDS, 'start', 'end']))
  )
  hits += good.length
  foundInAll += found.length
  wantedInAll += sentence.quantities.length
  if (good.length < Math.max(found.length, sentence.quantities.length)) wrong.push({ sentence, found })
}
console.log(
  `${SENTENCES.length + SENTENCES_OF_OTHER_PLACES.length} sentences: ${score(hits, foundInAll, wantedInAll)}`
)
for (const { sentence, found } of wrong) {
  const read = found.map((one) => `${one.text} (${FIELDS.map((field) => one[field]).join(' ')})`).join(', ')
  console.log(`  ${sentence.text} read as: ${read || 'nothing'}`)
}

const megabyte = text.repeat(Math.ceil(1e6 / Buffer.byteLength(text)))
const times = [1, 2, 3, 4, 5].map(() => {
  const start = performance.now()
  extract(megabyte)
  return performance.now() - start
})
console.log(`1 MB of text: ${times.map((time) => `${Math.round(time)} ms`).join(', ')} (first to fifth time)`)

// Numbers without end in one sentence: twice the text may take twice the time, not four times.
const { candidates } = await load('src/importer/candidates.ts')
for (const count of [75_000, 150_000]) {
  const start = performance.now()
  candidates(`一、甲\n办理${'5件'.repeat(count)}`)
  console.log(`${count * 2} characters of 5件5件…: ${Math.round(performance.now() - start)} ms`)
}
