import './polyfills'
import { data } from './data'
import 'virtual:theme.css'
import './base.css'
import './hues.css'
import './large.css'
import './forced-colors.css'
import { createPinia } from 'pinia'
import { createApp, h, nextTick, watch } from 'vue'
import { useReportStore } from '../stores/report'
import { useViewStore } from '../stores/view'
import App from './App.vue'
import { handOver } from './hand-over'
import { ahead } from './page-ahead'
import { followEarly, makeRouter } from './router'

// The drawing engine is on its way while the data is; nothing waits for it but the drawings. Where these were made at
// the build, it waits until the browser is idle.
if (!ahead.isShown) void import('../components/SvgDrawing.vue').catch(() => undefined)

const app = createApp({ render: () => h(App, { onRetry: load }) })
app.use(createPinia())
const report = useReportStore()
const view = useViewStore()

function load(): void {
  void report.load(data, view.view.report)
}

// Before the page draws what has been loaded, it takes over what was drawn for it; both in one task, so that nothing is
// seen twice or not at all.
watch(
  () => report.state.phase,
  (phase) => {
    if (phase !== 'loading') handOver(nextTick)
  },
  { flush: 'pre' }
)

const router = makeRouter()
followEarly(router)
app.use(router)
app.mount('#app')
const begin = (): void => {
  load()
  watch(() => view.view.report, load)
}
// Where the very first place does not come, the page says so and all others are there.
router.isReady().then(begin, begin)

// What is kept for later waits until the page is there and quiet.
if (!__SINGLE_FILE__ && import.meta.env.PROD && 'serviceWorker' in navigator)
  setTimeout(() => void import('./offline').then(({ keepForOffline }) => keepForOffline()), 5000)
