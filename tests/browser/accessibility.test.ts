import { beforeAll, describe, expect, test } from 'vitest'
import { ALL_RULES, breaches, COLOUR_RULES, withAxe } from './axe.ts'
import { openPage, type OpenedPage } from './harness.ts'
import { NOWHERE, OVERVIEW, visit } from './places.ts'
import { smallTargets } from './sizes.ts'
import { STATES } from './states.ts'

/** Every rule on each width; where the elements are the same, what differs. */
const SCREENS = [
  { width: 1366, height: 768, theme: 'light', more: '', rules: ALL_RULES },
  { width: 1366, height: 768, theme: 'dark', more: '', rules: COLOUR_RULES },
  { width: 390, height: 844, theme: 'dark', more: '', rules: ALL_RULES },
  { width: 1366, height: 768, theme: 'light', more: 'reading=large', rules: COLOUR_RULES },
  { width: 390, height: 844, theme: 'dark', more: 'reading=large', rules: COLOUR_RULES },
] as const

describe.each(SCREENS)(
  'WCAG 2.2 AA is kept on a $theme screen $width pixels wide $more',
  ({ rules, more, ...screen }) => {
    let opened: OpenedPage
    beforeAll(async () => {
      opened = await openPage({ ...screen, before: withAxe })
    })

    test.each(STATES)('at $name', async ({ open }) => {
      const { page } = opened
      await open(page, more)
      const broken = [...(await breaches(page, rules)), ...(await smallTargets(page, 24))]
      expect(broken).toEqual([])
    })
  }
)

describe('and where something is amiss', () => {
  const AMISS = [
    ['nothing is there', NOWHERE[0], ''],
    ['the address makes no sense', OVERVIEW, '?area=banana&kind=x&i=i99-1-01'],
    ['filters leave nothing', OVERVIEW, '?area=4&kind=funds'],
    ['rise and fall have other colours', OVERVIEW, '?area=1,2&kind=change&trend=red-up'],
  ] as const
  let opened: OpenedPage
  beforeAll(async () => {
    opened = await openPage({ width: 390, height: 844, before: withAxe })
  })

  test.each(AMISS)('because %s', async (_, place, query) => {
    await visit(opened.page, place, query)
    expect(await breaches(opened.page)).toEqual([])
  })
})
