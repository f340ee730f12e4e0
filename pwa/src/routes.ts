import HomePage from './journeys/find/HomePage.vue'
import type { RouteRecord } from './routing'

const home = { default: HomePage } // In the first load; every other page comes when it is asked for.

/** Messages link here: `/applications/<id>` is an address that stays. */
export const routes: RouteRecord[] = [
  { path: '/', page: async () => home, tab: true },
  { path: '/browse', page: () => import('./journeys/find/BrowsePage.vue') },
  { path: '/lists/:list', page: () => import('./journeys/find/ShelfPage.vue') },
  { path: '/departments/:department', page: () => import('./journeys/find/ShelfPage.vue') },
  { path: '/life/:event', page: () => import('./journeys/find/ShelfPage.vue') },
  { path: '/figures', page: () => import('./journeys/find/FiguresPage.vue') },
  { path: '/public-notices', page: () => import('./journeys/notices/PublicNoticesPage.vue') },
  { path: '/items/:code', page: () => import('./journeys/find/ItemPage.vue') },
  { path: '/enter', page: () => import('./journeys/enter/EnterPage.vue') },
  { path: '/applications', page: () => import('./journeys/follow/MinePage.vue'), tab: true },
  { path: '/to/:reference/:page?', page: () => import('./journeys/follow/ToPage.vue') },
  { path: '/applications/:id', page: () => import('./journeys/follow/ApplicationPage.vue') },
  { path: '/applications/:id/file/:step?', page: () => import('./journeys/file/FilePage.vue') },
  { path: '/applications/:id/supplement', page: () => import('./journeys/follow/SupplementPage.vue') },
  { path: '/applications/:id/originals', page: () => import('./journeys/follow/OriginalsPage.vue') },
  { path: '/applications/:id/appointment', page: () => import('./journeys/follow/AppointmentPage.vue') },
  { path: '/applications/:id/notices/:notice', page: () => import('./journeys/notices/NoticePage.vue') },
  { path: '/ask/:item?', page: () => import('./journeys/talk/AskPage.vue') },
  { path: '/line/:code?', page: () => import('./journeys/follow/LinePage.vue') },
  { path: '/applications/:id/visit', page: () => import('./journeys/follow/HomeVisitPage.vue') },
  { path: '/applications/:id/pay', page: () => import('./journeys/pay/PayPage.vue') },
  { path: '/applications/:id/receive', page: () => import('./journeys/receive/ReceivePage.vue') },
  { path: '/me', page: () => import('./journeys/me/MePage.vue'), tab: true },
  { path: '/me/devices', page: () => import('./journeys/me/DevicesPage.vue') },
  { path: '/me/organisations', page: () => import('./journeys/me/OrganisationsPage.vue') },
  { path: '/me/mandates', page: () => import('./journeys/me/MandatesPage.vue') },
  { path: '/not-mine/:word', page: () => import('./journeys/village/NotMinePage.vue') },
  { path: '/me/village/:of?', page: () => import('./journeys/village/VillageDoor.vue') },
  { path: '/me/privacy', page: () => import('./journeys/me/PrivacyPage.vue') },
  { path: '/me/phone', page: () => import('./journeys/me/PhonePage.vue') },
  { path: '/me/joined', page: () => import('./journeys/me/JoinedPage.vue') },
  { path: '/me/looks', page: () => import('./journeys/me/LooksPage.vue') },
  { path: '/me/materials', page: () => import('./journeys/me/MaterialsPage.vue') },
  { path: '/me/channels', page: () => import('./journeys/me/ChannelsPage.vue') },
  { path: '/me/messages', page: () => import('./journeys/me/MessagesPage.vue') },
  { path: '*', page: () => import('./ui/AbsentPage.vue') },
]
