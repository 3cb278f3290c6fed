import { createPinia, setActivePinia } from 'pinia'
import { nextTick, watchEffect } from 'vue'
import { beforeEach, expect, test } from 'vitest'
import { DEFAULT_VIEW, readAddress } from '../../src/address/view'
import { useViewStore } from '../../src/stores/view'

beforeEach(() => setActivePinia(createPinia()))

/** How often something that reads the store is computed anew. */
function counting(read: (store: ReturnType<typeof useViewStore>) => unknown) {
  const store = useViewStore()
  let runs = 0
  watchEffect(() => {
    read(store)
    runs += 1
  })
  return { store, runs: () => runs }
}

test('the view is what the address says, and the defaults again when it says nothing', () => {
  const store = useViewStore()
  const query = { i: 'i05-3-04', area: '1,2', theme: 'dark', kind: 'funds' }
  store.read(query)
  expect({ ...store.view }).toEqual(readAddress(query).view)
  store.read({})
  expect({ ...store.view }).toEqual(DEFAULT_VIEW)
})

test('opening a source touches only what asks which source is open', async () => {
  const theme = counting(({ view }) => [view.theme, view.trend, view.tables])
  const filter = counting((store) => store.filter)
  const open = counting(({ view }) => view.indicator)
  for (const i of ['i05-3-04', 'i05-3-05']) {
    open.store.read({ i, area: '1' })
    await nextTick()
  }
  expect(open.runs()).toBe(3)
  expect(theme.runs()).toBe(1)
  // Once more for the area, which came with the first.
  expect(filter.runs()).toBe(2)
})
