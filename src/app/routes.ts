import type { RouteRecordRaw } from 'vue-router'
import OverviewView from '../views/OverviewView.vue'

/** The places. The overview comes with the page, the others when they are asked for. */
export const ROUTES: readonly RouteRecordRaw[] = [
  { path: '/', component: OverviewView, meta: { title: '总览' } },
  {
    path: '/area/:area',
    component: () => import('../views/AreaView.vue'),
    props: true,
    meta: { title: '方面' },
  },
  { path: '/report', component: () => import('../views/ReportView.vue'), meta: { title: '原文' } },
  { path: '/check', component: () => import('../views/CheckView.vue'), meta: { title: '核验' } },
  // `wide`: a table takes what width the screen has; text and pictures elsewhere do not.
  {
    path: '/explore',
    component: () => import('../views/ExploreView.vue'),
    meta: { title: '检索', wide: true },
  },
  {
    path: '/explore/brief',
    component: () => import('../views/BriefingView.vue'),
    meta: { title: '摘编' },
  },
  // `bare`: over the whole window, without the site's header and footer.
  { path: '/wall', component: () => import('../views/WallView.vue'), meta: { title: '大屏', bare: true } },
  {
    path: '/wall/setup',
    component: () => import('../views/WallSetupView.vue'),
    meta: { title: '大屏设置' },
  },
  { path: '/import', component: () => import('../views/ImportView.vue'), meta: { title: '导入' } },
  { path: '/about', component: () => import('../views/AboutView.vue'), meta: { title: '关于' } },
  { path: '/:rest(.*)*', component: () => import('../views/MissingView.vue'), meta: { title: '页面不存在' } },
]
