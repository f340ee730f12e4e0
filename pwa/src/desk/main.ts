import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'

import '@/ui/tokens.css'
import '@/ui/base.css'
import { forgetOld } from '@/offline/vault'
import { spoken } from '@/text'
import './desk.css'
import DeskApp from './DeskApp.vue'
import CasePage from './CasePage.vue'
import QueuePage from './QueuePage.vue'

const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: QueuePage },
    { path: '/cases/:id', component: CasePage, props: true },
    { path: '/window', component: () => import('./window/WindowPage.vue') },
    { path: '/visitors', component: () => import('./visitors/VisitorsPage.vue') },
    { path: '/visits', component: () => import('./visits/VisitsPage.vue') },
    { path: '/visits/:id', component: () => import('./visits/VisitPage.vue'), props: true },
    { path: '/asked', component: () => import('./AskedPage.vue') },
    { path: '/catalogue', component: () => import('./keeping/CataloguePage.vue') },
    { path: '/catalogue/new', component: () => import('./keeping/NewDraftPage.vue') },
    { path: '/catalogue/drafts/:id', component: () => import('./keeping/DraftPage.vue'), props: true },
    { path: '/joining', component: () => import('./people/JoinPage.vue') },
    { path: '/offices', component: () => import('./offices/OfficesPage.vue') },
    { path: '/places', component: () => import('./offices/PlacesPage.vue') },
    { path: '/calendar', component: () => import('./offices/CalendarPage.vue') },
    { path: '/powers', component: () => import('./offices/PowersPage.vue') },
    { path: '/cards', component: () => import('./cards/CardsPage.vue') },
    { path: '/orders', component: () => import('./orders/OrdersPage.vue') },
    { path: '/statements', component: () => import('./statements/StatementsPage.vue') },
    { path: '/questions', component: () => import('./talk/QuestionsPage.vue') },
    { path: '/announcements', component: () => import('./talk/AnnouncementsPage.vue') },
    { path: '/ratings', component: () => import('./ratings/RatingsPage.vue') },
    { path: '/undelivered', component: () => import('./offices/UndeliveredPage.vue') },
    { path: '/templates', component: () => import('./offices/TemplatesPage.vue') },
    { path: '/agents', component: () => import('./agents/AgentsPage.vue') },
    { path: '/agents/poster/:village', component: () => import('./agents/PosterPage.vue'), props: true },
    { path: '/second', component: () => import('./offices/SecondPage.vue') },
    { path: '/rights', component: () => import('./rights/RightsPage.vue') },
    { path: '/sharing', component: () => import('./sharing/SharingPage.vue') },
    { path: '/looks', component: () => import('./LooksPage.vue') },
    { path: '/keys', component: () => import('./keys/KeysPage.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

void spoken.then(() => createApp(DeskApp).use(router).mount('#app'))
void forgetOld()
