import { BYTE_KINDS } from './site.mjs'

/** What is asked of the product against the bare page, or in milliseconds. */
const AIMS = { time: 1.25, kilobytes: 90, source: { 1: 50, 4: 200 } }

/** What is asked of it against the page without script: times, and of the bare page's bytes; two frames of 60 a second. */
const START = { visible: 1.15, again: 1.2, bytes: 1.3, blocked: 80, shifted: 0, answered: 34 }

const COLUMNS = [30, 26, 26, 9]

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2
  return { median, min: sorted[0], max: sorted[sorted.length - 1] }
}

const line = (...cells) =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[index] ?? 0)))
    .join(' ')
    .trimEnd()

const verdict = (met, aim) => `  ${met ? 'met    ' : 'NOT MET'} ${aim}`

const show = ({ median, min, max }) => `${median.toFixed(0)} (${min.toFixed(0)}–${max.toFixed(0)})`

const kB = (bytes) => (bytes / 1000).toFixed(1)

function bytesLines(product, bare) {
  const medianOf = (visits, kind) => spread(visits.map(({ bytes }) => bytes[kind])).median
  const row = (kind, aim = '') => {
    const [ours, theirs] = [medianOf(product, kind), medianOf(bare, kind)]
    return line(`  ${kind}`, kB(ours), kB(theirs), kB(ours - theirs), aim)
  }
  const over = medianOf(product, 'all') - medianOf(bare, 'all')
  const clicks = spread(product.map(({ clickBytes }) => clickBytes?.all ?? 0)).median
  return [
    line('Transferred (kB, gzip)', 'product', 'bare', 'more'),
    ...BYTE_KINDS.map((kind) => row(kind)),
    row('all', verdict(over <= AIMS.kilobytes * 1000, `≤ bare + ${AIMS.kilobytes} kB`)),
    line(
      '  all, as a ratio',
      `${(medianOf(product, 'all') / medianOf(bare, 'all')).toFixed(2)} ×`,
      '',
      '',
      verdict(medianOf(product, 'all') <= START.bytes * medianOf(bare, 'all'), `≤ ${START.bytes} ×`)
    ),
    line('  more for the first sources', kB(clicks)),
  ]
}

function timeLines({ name, slowdown }, product, bare) {
  const compared = (label, of, limit) => {
    const [ours, theirs] = [spread(product.map(of)), spread(bare.map(of))]
    const ratio = ours.median / theirs.median
    const aim = limit === undefined ? '' : verdict(ratio <= limit, `≤ ${limit}`)
    return line(label, show(ours), show(theirs), `${ratio.toFixed(2)} ×`, aim)
  }
  const alone = (label, times, limit) => {
    if (times.length === 0) return line(label, 'no figure to click')
    const ours = spread(times)
    return line(
      label,
      show(ours),
      '',
      '',
      limit === undefined ? '' : verdict(ours.median <= limit, `≤ ${limit} ms`)
    )
  }
  const painted = (which) => product.flatMap((one) => one[which]?.painted ?? [])
  return [
    line(`Time (ms), ${name}`, 'product', 'bare', 'ratio'),
    compared('  first contentful paint', ({ contentful }) => contentful),
    compared('  all charts visible', ({ visible }) => visible, AIMS.time),
    compared('  all charts painted', ({ painted: time }) => time),
    alone('  click to source painted', painted('source'), AIMS.source[slowdown]),
    alone('  next figure to its source', painted('next')),
  ]
}

/** The product against the same page without script. */
function startLines({ name, slowdown }, product, still) {
  const compared = (label, of, limit) => {
    const [ours, theirs] = [spread(product.map(of)), spread(still.map(of))]
    const ratio = ours.median / theirs.median
    return line(
      label,
      show(ours),
      show(theirs),
      `${ratio.toFixed(2)} ×`,
      verdict(ratio <= limit, `≤ ${limit}`)
    )
  }
  const alone = (label, of, limit, digits = 0) => {
    const value = spread(product.map(of)).median
    return line(
      label,
      value.toFixed(digits),
      '',
      '',
      limit === undefined ? '' : verdict(value <= limit, `≤ ${limit}`)
    )
  }
  return [
    line(`Start, ${name}`, 'product', 'without script', 'ratio'),
    compared('  visible charts painted', ({ painted }) => painted, START.visible),
    compared('  again, on a second visit', ({ again }) => again, START.again),
    compared('  again, kept for offline', ({ kept }) => kept, START.again),
    alone('  blocked (ms)', ({ blocked }) => blocked, slowdown === 1 ? START.blocked : undefined),
    alone('  layout shift', ({ shifted }) => shifted, START.shifted, 4),
    alone(
      '  filter pressed to painted (ms)',
      ({ answered }) => answered,
      slowdown === 1 ? START.answered : undefined
    ),
  ]
}

/** Where the two pages do not show the same pictures, in sentences. */
export function differences(product, bare) {
  const theirs = new Map(bare.map((chart) => [chart.id, chart]))
  const ours = new Set(product.map(({ id }) => id))
  return [
    ...bare.filter(({ id }) => !ours.has(id)).map(({ id }) => `${id} is on the bare page only`),
    ...product.flatMap(({ id, width, words }) => {
      const other = theirs.get(id)
      if (other === undefined) return `${id} is in the product only`
      if (other.width !== width)
        return `${id} is ${width} px wide in the product, ${other.width} on the bare page`
      return other.words === words ? [] : `${id} says other words`
    }),
  ]
}

/** The whole report as text; medians, with the least and the most of all rounds. */
export function report({ charts, conditions, visits }) {
  const of = (page, condition) =>
    visits.filter((one) => one.page === page && one.condition === condition).map(({ result }) => result)
  const drawn = charts.product.filter(({ width }) => width !== null).length
  const apart = differences(charts.product, charts.bare)
  const [first] = conditions
  return [
    `${charts.product.length} charts, ${drawn} of them drawn; ` +
      (apart.length === 0 ? 'both pages show the same.' : `THE PAGES DIFFER: ${apart.join('; ')}.`),
    'Median (least–most) of all rounds.',
    '',
    ...bytesLines(of('product', first.name), of('bare', first.name)),
    ...conditions.flatMap((condition) => [
      '',
      ...timeLines(condition, of('product', condition.name), of('bare', condition.name)),
      '',
      ...startLines(condition, of('product', condition.name), of('static', condition.name)),
    ]),
  ].join('\n')
}
