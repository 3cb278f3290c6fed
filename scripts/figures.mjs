/**
 * `npm run figures`: writes docs/figures.md from the results of the last `npm test`, `npm run test:row`, `npm run test:fuzz` and
 * `npm run test:mutation` and from the collections that the tests go through. Nothing in it is typed by hand.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { figuresPage } from './figures/page.mjs'
import { lastResult } from './figures/results.mjs'
import { load } from './load.mjs'

const ROOMS = ['address', 'data', 'importer', 'domain']

const [{ PAYLOADS }, { FORMULAS }, { REPORT_FILES }, { GIVEN_FILES }, { SENTENCES }] = await Promise.all(
  [
    'tests/payloads.ts',
    'tests/formulas.ts',
    'tests/corpus/report-files.ts',
    'tests/corpus/given-files.ts',
    'tests/importer/sentences.ts',
  ].map(load)
)
const page = figuresPage({
  tests: lastResult('tests'),
  row: lastResult('row'),
  fuzz: lastResult('fuzz'),
  mutation: ROOMS.map((room) => [room, lastResult(`mutation-${room}`)]),
  collections: [
    ['injection payloads, in every field, parameter and file', PAYLOADS.length],
    ['cells that a spreadsheet would run, in every file that leaves', FORMULAS.length],
    ['bad files, each with its sentence', REPORT_FILES.length + GIVEN_FILES.length],
    ['sentences that the importer is measured on', SENTENCES.length],
  ],
})
const file = fileURLToPath(new URL('../docs/figures.md', import.meta.url))
writeFileSync(file, page)
console.log(`written: ${file}`)
