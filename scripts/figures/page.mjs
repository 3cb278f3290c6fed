const round = (number, digits = 0) =>
  number.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits })
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)

const missing = (command) => `No result is kept: run \`${command}\`, then \`npm run figures\`.`

/** The folder of a test file below `tests/`. */
const folderOf = ({ name }) => /\/tests\/([^/]+)\//.exec(name)?.[1] ?? 'others'
const inputsOf = (file) => sum(file.assertionResults.map(({ meta }) => meta?.inputs ?? 0))

function testsPart(result) {
  if (result === null) return missing('npm test')
  const folders = [...new Set(result.testResults.map(folderOf))].sort()
  const rows = folders.map((folder) => {
    const files = result.testResults.filter((file) => folderOf(file) === folder)
    const tests = files.flatMap((file) => file.assertionResults)
    const properties = tests.filter(({ meta }) => meta?.inputs !== undefined)
    return [
      folder,
      round(files.length),
      round(tests.length),
      round(properties.length),
      round(sum(files.map(inputsOf))),
    ]
  })
  const all = [1, 2, 3, 4].map((at) => round(sum(rows.map((row) => Number(row[at].replace(/,/g, ''))))))
  const { day, numPassedTests, numFailedTests } = result
  return `Run on ${day}: ${round(numPassedTests)} passed, ${round(numFailedTests)} failed. A property is held against many inputs, the same in every run.

${table(['tests/', 'files', 'tests', 'of them with properties', 'inputs'], [...rows, ['all', ...all]])}`
}

function rowPart(result) {
  if (result === null) return missing('npm run test:row')
  const { day, wanted, runs } = result
  const green = runs.filter((run) => run.green).length
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b)
  return `Run on ${day}: \`npm test\` ${runs.length} times in a row of ${wanted} asked for, each whole and without a second try; ${green} green, ${runs.length - green} not. A run took ${seconds[0]} to ${seconds[seconds.length - 1]} seconds.`
}

function fuzzPart(result) {
  if (result === null) return missing('npm run test:fuzz')
  const tests = result.testResults.flatMap((file) => file.assertionResults)
  const failed = tests.filter(({ status }) => status !== 'passed').length
  const rows = tests.map(({ title, meta }) => [
    title,
    round(meta.inputs ?? 0),
    meta.slowest === undefined ? 'failed' : round(meta.slowest, 1),
  ])
  return `Run on ${result.day}: ${failed} of ${tests.length} failed; an input may take ${result.limit} ms.

${table(['what is fed', 'inputs', 'slowest, ms'], rows)}`
}

function mutationPart(rooms) {
  const rows = rooms.map(([room, result]) =>
    result === null
      ? [`src/${room}`, 'not run', '', '', '']
      : [
          `src/${room}`,
          result.day,
          round(result.noticed + result.survived),
          round(result.noticed),
          `${round(result.score, 1)} %`,
        ]
  )
  return table(['room', 'run on', 'changes', 'noticed by its tests', 'score'], rows)
}

/** The page of figures, as Markdown. */
export function figuresPage({ tests, row, fuzz, mutation, collections }) {
  return `# Figures

What is tested, how often and how much. Written by \`npm run figures\` from the results of the last runs; change nothing here by hand.

## npm test

${testsPart(tests)}

## npm run test:row

${rowPart(row)}

## npm run test:fuzz

${fuzzPart(fuzz)}

## npm run test:mutation

The share of small changes to a room's sources that the tests of that room notice. Constants of modules are left out.

${mutationPart(mutation)}

## Collections

${table(
  ['what', 'how many'],
  collections.map(([what, count]) => [what, round(count)])
)}
`
}
