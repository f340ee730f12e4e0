import { createRouter, createWebHistory } from 'vue-router'

import HomePage from './journeys/find/HomePage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** A first page: the tab bar shows. */
    tab?: boolean
  }
}

/** Messages link here: `/applications/<id>` is an address that stays. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage, meta: { tab: true } },
    { path: '/items/:code', component: () => import('./journeys/find/ItemPage.vue'), props: true },
    { path: '/enter', component: () => import('./journeys/enter/EnterPage.vue') },
    {
      path: '/applications',
      component: () => import('./journeys/follow/MinePage.vue'),
      meta: { tab: true },
    },
    {
      path: '/applications/:id',
      component: () => import('./journeys/follow/ApplicationPage.vue'),
      props: true,
    },
    {
      path: '/applications/:id/file/:step?',
      component: () => import('./journeys/file/FilePage.vue'),
      props: true,
    },
    {
      path: '/applications/:id/supplement',
      component: () => import('./journeys/follow/SupplementPage.vue'),
      props: true,
    },
    {
      path: '/applications/:id/originals',
      component: () => import('./journeys/follow/OriginalsPage.vue'),
      props: true,
    },
    {
      path: '/applications/:id/pay',
      component: () => import('./journeys/pay/PayPage.vue'),
      props: true,
    },
    {
      path: '/applications/:id/receive',
      component: () => import('./journeys/receive/ReceivePage.vue'),
      props: true,
    },
    { path: '/me', component: () => import('./journeys/me/MePage.vue'), meta: { tab: true } },
    { path: '/me/messages', component: () => import('./journeys/me/MessagesPage.vue') },
    { path: '/:rest(.*)', component: () => import('./ui/AbsentPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
