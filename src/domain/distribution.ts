import { MAX_RATIO_ON_LINEAR_AXIS } from './picture-limits'

/** How many numbers lie in a stretch. `low` and `high` are the least and the greatest number found in it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/** Numbers in stretches of equal width, or of equal ratio where they are too far apart for that. */
export interface Distribution {
  readonly bins: readonly Bin[]
  readonly logarithmic: boolean
}

/** Most stretches of equal width. Few numbers take fewer: a column for each would be a list. */
const STRETCHES = 10
const stretchesFor = (numbers: number): number =>
  Math.min(STRETCHES, Math.max(3, Math.ceil(Math.log2(numbers)) + 1))

/** Widths that people count in. */
const STEPS = [1, 2, 5, 10]

/** Counts numbers by how large they are; empty where there are none. */
export function distribute(numbers: Float64Array): Distribution {
  if (numbers.length === 0) return { bins: [], logarithmic: false }
  let low = Infinity
  let high = -Infinity
  for (const number of numbers) {
    if (number < low) low = number
    if (number > high) high = number
  }
  const logarithmic = low > 0 && high / low > MAX_RATIO_ON_LINEAR_AXIS
  const edges = logarithmic ? powersOfTen(low, high) : evenEdges(low, high, stretchesFor(numbers.length))
  return { bins: count(numbers, edges), logarithmic }
}

function powersOfTen(low: number, high: number): readonly number[] {
  const first = Math.floor(Math.log10(low))
  const edges = [Number(`1e${first}`)]
  for (let power = first + 1; (edges[edges.length - 1] as number) <= high; power += 1)
    edges.push(Number(`1e${power}`))
  return edges
}

function evenEdges(low: number, high: number, stretches: number): readonly number[] {
  const rough = (high - low) / stretches || Math.abs(high) / stretches || 1
  const power = Math.floor(Math.log10(rough))
  const step = (STEPS.find((one) => one * 10 ** power >= rough) ?? 10) * 10 ** power
  const first = Math.floor(low / step)
  const edges: number[] = []
  // Reckoned from whole numbers of steps, so that 0.1 three times is 0.3.
  for (let at = first; edges.length === 0 || (edges[edges.length - 1] as number) <= high; at += 1)
    edges.push(Number((at * step).toPrecision(15)))
  return edges
}

function count(numbers: Float64Array, edges: readonly number[]): readonly Bin[] {
  const size = edges.length - 1
  const counts = new Uint32Array(size)
  const lows = new Float64Array(size).fill(Infinity)
  const highs = new Float64Array(size).fill(-Infinity)
  for (const number of numbers) {
    let at = size - 1
    while (at > 0 && number < (edges[at] as number)) at -= 1
    counts[at] = (counts[at] as number) + 1
    if (number < (lows[at] as number)) lows[at] = number
    if (number > (highs[at] as number)) highs[at] = number
  }
  return Array.from({ length: size }, (_, at) => ({
    from: edges[at] as number,
    to: edges[at + 1] as number,
    low: lows[at] as number,
    high: highs[at] as number,
    count: counts[at] as number,
  }))
}
