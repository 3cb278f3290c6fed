import { beforeAll, describe, expect, test } from 'vitest'
import { unseenStops } from './focus.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { REPORT, visit } from './places.ts'
import { cutOff, sideways } from './sizes.ts'
import { STATES } from './states.ts'

/**
 * Windows as readers make them: of a laptop at 200 % and at 400 % (320 pixels), the same in large type, and of one whose
 * system sets the colours.
 */
const WINDOWS = [
  { name: 'a laptop at 200 %', more: '', screen: { width: 683, height: 384 } },
  { name: '320 pixels', more: '', screen: { width: 320, height: 640 } },
  { name: '320 pixels in large type', more: 'reading=large', screen: { width: 320, height: 640 } },
  { name: 'a laptop at 200 % in large type', more: 'reading=large', screen: { width: 683, height: 384 } },
  { name: 'high contrast', more: '', screen: { width: 1366, height: 768, forcedColors: 'active' } },
] as const

describe.each(WINDOWS)('in a window of $name', ({ more, screen }) => {
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage(screen)
  })

  test.each(STATES)(
    '$name needs no scrolling to the side, and each stop of Tab is seen',
    async ({ open }) => {
      const { page } = opened
      await open(page, more)
      expect(await sideways(page)).toBe(0)
      expect(await cutOff(page)).toEqual([])
      expect(await unseenStops(page)).toEqual([])
    }
  )
})

test('where the system sets the colours, what is chosen and where one is differ from the rest', async () => {
  const { page } = await openPage({ forcedColors: 'active' })
  await visit(page, REPORT, '?area=1')
  const looks = (selector: string): Promise<readonly string[]> =>
    page.locator(selector).evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, borderBottomColor } = getComputedStyle(one)
        return `${backgroundColor} ${borderBottomColor}`
      })
    )
  for (const kind of ['.chip', 'header nav a']) {
    const chosen = await looks(`${kind}:is([aria-pressed="true"], [aria-current="page"])`)
    const others = await looks(`${kind}:not([aria-pressed="true"], [aria-current="page"])`)
    expect(chosen).toHaveLength(1)
    expect(others).not.toContain(chosen[0])
  }
})
