import './ui/tokens.css'
import './ui/base.css'

import { createApp } from 'vue'

import App from './App.vue'
import { keepShell } from './device/shell'
import { forgetOld } from './offline/vault'
import { router } from './routes'

createApp(App).use(router).mount('#app')
keepShell()
void forgetOld()
