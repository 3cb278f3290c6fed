/** The stages a wall is tried on, in CSS pixels, with the limits that hold there. */
export const WALL_SIZES = [
  { name: '1080p', width: 1920, height: 1080, query: '', limits: { han: 24, digit: 24 } },
  { name: '1080p-5m', width: 1920, height: 1080, query: '&dist=5&screen=86', limits: { han: 40, digit: 33 } },
  { name: '2160p', width: 3840, height: 2160, query: '', limits: { han: 48, digit: 48 } },
  { name: '2160p-ratio2', width: 1920, height: 1080, ratio: 2, query: '', limits: { han: 24, digit: 24 } },
  { name: 'wide', width: 5760, height: 1080, query: '', limits: { han: 24, digit: 24 } },
  { name: 'wide-8m', width: 5760, height: 1080, query: '&dist=8&screen=300', limits: { han: 49, digit: 40 } },
  { name: 'led', width: 6656, height: 1792, query: '', limits: { han: 40, digit: 40 } },
  {
    name: 'led-10m',
    width: 6656,
    height: 1792,
    query: '&dist=10&screen=400',
    limits: { han: 54, digit: 44 },
  },
  { name: 'tall', width: 1080, height: 1920, query: '', limits: { han: 24, digit: 24 } },
  { name: 'tall-3m', width: 1080, height: 1920, query: '&dist=3&screen=65', limits: { han: 32, digit: 26 } },
]
