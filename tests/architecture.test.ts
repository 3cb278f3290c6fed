import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The tables of ARCHITECTURE.md are the law; this test holds the sources to them. */
const page = readFileSync('ARCHITECTURE.md', 'utf8')

/** The rows of the table whose first column is called so, each as a list of cells. */
function tableOf(firstColumn: string): readonly (readonly string[])[] {
  const lines = page.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${firstColumn} |`))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.replace(/`/g, '').trim())
  )
}
const listOf = (cell = ''): readonly string[] =>
  cell === 'none' || cell === 'nothing' ? [] : cell.split(',').map((entry) => entry.trim())
const roomName = (cell = ''): string => cell.replace(/^src\//, '')

const rooms = tableOf('room').map(([room, , mayImport, packages]) => ({
  room: roomName(room),
  mayImport: listOf(mayImport).map(roomName),
  packages: listOf(packages),
}))
const libraries = tableOf('library').map(([library = '', files]) => ({ library, files: listOf(files) }))

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replace(/\\/g, '/'))
  .filter((path) => /\.(ts|vue)$/.test(path) && path.includes('/'))
const codeOf = (file: string): string => {
  const text = readFileSync(`src/${file}`, 'utf8')
  const code = file.endsWith('.vue')
    ? Array.from(text.matchAll(/<script[^>]*>([^]*?)<\/script>/g), ([, body]) => body).join('\n')
    : text
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
const FROM =
  /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
const imports: readonly Import[] = sources.flatMap((file) =>
  Array.from(codeOf(file).matchAll(FROM), (match) => ({
    file,
    room: file.split('/')[0] ?? '',
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }))
)
const local = imports.filter(({ target }) => target.startsWith('.'))
const foreign = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('virtual:'))
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
const roomOf = ({ file, target }: Import): string =>
  posix.join(posix.dirname(file), target).split('/')[0] ?? ''
const told = ({ file, target }: Import): string => `${file} imports ${target}`

test('imports are found in every form they are written in', () => {
  const code =
    "import a from 'a'\nimport {\n  b,\n} from './b'\nexport * from 'c'\nimport 'd.css'\nconst e = import('e')\nimport type { F } from \"f\"\n"
  const found = Array.from(code.matchAll(FROM), (match) => match[1] ?? match[2] ?? match[3])
  expect(found).toEqual(['a', './b', 'c', 'd.css', 'e', 'f'])
  expect(local.length).toBeGreaterThan(100)
  expect(foreign.length).toBeGreaterThan(20)
})

test('every room stands in the table, and no other', () => {
  const present = new Set(sources.map((file) => file.split('/')[0]))
  expect(rooms.map(({ room }) => room).sort()).toEqual([...present].sort())
})

describe.each(rooms)('$room', ({ room, mayImport, packages }) => {
  const own = (one: Import): boolean => one.room === room

  test('imports only the rooms it may', () => {
    const allowed = new Set([room, ...mayImport])
    const strays = local.filter((one) => own(one) && !allowed.has('everything') && !allowed.has(roomOf(one)))
    expect(strays.map(told)).toEqual([])
  })

  test('imports only the packages it lists, and all of them', () => {
    const used = foreign.filter(own)
    expect(used.filter(({ target }) => !packages.includes(packageOf(target))).map(told)).toEqual([])
    expect(packages.filter((name) => !used.some(({ target }) => packageOf(target) === name))).toEqual([])
  })
})

describe.each(libraries)('$library', ({ library, files }) => {
  const importers = [
    ...new Set(
      foreign.filter(({ target }) => packageOf(target) === library).map(({ file }) => `src/${file}`)
    ),
  ]
  const matches = (pattern: string, file: string): boolean =>
    pattern.endsWith('/*') ? file.startsWith(pattern.slice(0, -1)) : pattern === file

  test('is imported by the files that its row names, and by no other', () => {
    expect(importers.filter((file) => !files.some((pattern) => matches(pattern, file)))).toEqual([])
    expect(files.filter((pattern) => !importers.some((file) => matches(pattern, file)))).toEqual([])
  })
})

test('every dependency has a row, and every row is a dependency', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(libraries.map(({ library }) => library).sort()).toEqual(Object.keys(dependencies).sort())
})

/** Effects that have one home (STYLE.md, habit 10). */
test.each([
  ['papaparse', /from 'papaparse'/, ['data/csv.ts']],
  ['SHA-256', /from '@noble\/hashes/, ['data/sha256.ts']],
  ['vue-echarts', /from 'vue-echarts'/, ['components/SvgDrawing.vue']],
  ['the registering of charts', /\buse\(\[/, ['charts/engine.ts']],
  ['a dialog', /from 'reka-ui'/, ['components/SidePanel.vue']],
  ['the making of a file', /\bnew Blob\b/, ['composables/download.ts']],
])('%s has one home', (_, trace, homes) => {
  expect(sources.filter((file) => trace.test(codeOf(file)))).toEqual(homes)
})

test('what is decided knows nothing of the page: no DOM in domain, data, address, charts and theme', () => {
  const pure = sources.filter((file) => /^(domain|data|address|charts|theme)\//.test(file))
  const strays = pure.filter((file) =>
    /\b(?:window|document|localStorage|navigator)\b[.[]|\bfrom 'vue'/.test(codeOf(file))
  )
  expect(strays).toEqual([])
})
