/** The gallery: `npm run dev`, then /ui/. It is no part of what is built. */
import '../src/ui/tokens.css'
import '../src/ui/base.css'
import '../src/App.css'
import '../src/elder/size'

import { createApp } from 'vue'

import GalleryPage from './GalleryPage.vue'
import { RouterLink } from '../src/routing'

createApp(GalleryPage).component('RouterLink', RouterLink).mount('#app')
