/** What a page holds in memory after garbage collection: bytes of both heaps, nodes and listeners. */
export async function reading(page, cdp) {
  // What was asked of the network comes in first; what finalizers let go falls to the next collection.
  await page.waitForTimeout(200)
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize = 0 } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { heap: usedSize, embedder: embedderHeapUsedSize, nodes, listeners: jsEventListeners }
}

/**
 * How much the second half of some readings grew: the median slope between any two of them, over the whole half. One
 * reading that stands out, of a cache or of the compiler, does not decide.
 */
export function growth(readings) {
  const half = readings.slice(Math.floor(readings.length / 2))
  const slopes = half.flatMap((from, at) =>
    half.slice(at + 1).map((to, further) => (to - from) / (further + 1))
  )
  return { from: median(half.slice(0, 3)), grew: Math.round(median(slopes) * (half.length - 1)) }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
