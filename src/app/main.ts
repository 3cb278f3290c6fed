import './polyfills'
import { data } from './data'
import 'virtual:theme.css'
import './base.css'
import './hues.css'
import { createPinia } from 'pinia'
import { createApp, h, watch } from 'vue'
import { useReportStore } from '../stores/report'
import { useViewStore } from '../stores/view'
import App from './App.vue'
import { makeRouter } from './router'
import { refuseMarkup } from './trusted-types'

refuseMarkup(window)

// The drawing engine is on its way while the data is; nothing waits for it but the drawings.
void import('../components/ChartDrawing.vue')

const app = createApp({ render: () => h(App, { onRetry: load }) })
app.use(createPinia())
const report = useReportStore()
const view = useViewStore()

function load(): void {
  void report.load(data, view.view.report)
}

const router = makeRouter()
app.use(router)
app.mount('#app')
void router.isReady().then(() => {
  load()
  watch(() => view.view.report, load)
})

// What is kept for later waits until the page is there and quiet.
if (!__SINGLE_FILE__ && import.meta.env.PROD && 'serviceWorker' in navigator)
  setTimeout(() => void import('./offline').then(({ keepForOffline }) => keepForOffline()), 5000)
