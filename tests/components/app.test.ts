import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, test } from 'vitest'
import App from '../../src/app/App.vue'
import { useReportStore } from '../../src/stores/report'
import { diskData } from '../shipped'

const Broken = defineComponent({
  setup: () => () => {
    throw new Error('a place that breaks')
  },
})
const Whole = defineComponent({ setup: () => () => h('p', '一切照常') })

/** The app with two places, one of which breaks, and the shipped data. */
async function open(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: Whole },
      { path: '/broken', component: Broken },
      { path: '/:rest(.*)*', component: Whole },
    ],
  })
  await router.push(address)
  const app = mount(App, {
    global: {
      plugins: [router],
      // Told to the page, so that no test fails for it.
      config: { errorHandler: () => undefined, warnHandler: () => undefined },
    },
  })
  await useReportStore().load(diskData, '')
  await flushPromises()
  return { app, router }
}

describe('what breaks in one place', () => {
  beforeEach(() => setActivePinia(createPinia()))

  test('while it is drawn is said, and the rest of the page stays', async () => {
    const { app } = await open('/broken')
    expect(app.get('[role="alert"]').text()).toContain('a place that breaks')
    expect(app.get('nav[aria-label="主导航"]').text()).toContain('总览')
    app.unmount()
  })

  test.each([
    [
      'a script',
      () =>
        window.dispatchEvent(new ErrorEvent('error', { message: 'x', error: new Error('a script broke') })),
      'a script broke',
    ],
    [
      'a promise',
      () =>
        window.dispatchEvent(
          Object.assign(new Event('unhandledrejection'), { reason: new Error('a promise broke') })
        ),
      'a promise broke',
    ],
  ])('in %s is said too', async (_, fail, words) => {
    const { app } = await open('/')
    expect(app.find('[role="alert"]').exists()).toBe(false)
    fail()
    await flushPromises()
    expect(app.get('[role="alert"]').text()).toContain(words)
    expect(app.text()).toContain('一切照常')
    app.unmount()
  })

  test('is no longer said at the next place', async () => {
    const { app, router } = await open('/broken')
    await router.push('/')
    await flushPromises()
    expect(app.text()).toContain('一切照常')
    expect(app.find('[role="alert"]').exists()).toBe(false)
    app.unmount()
  })
})
