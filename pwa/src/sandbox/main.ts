import { createApp } from 'vue'

import '@/ui/tokens.css'
import '@/ui/base.css'
import './sandbox.css'
import SandboxPage from './SandboxPage.vue'

createApp(SandboxPage).mount('#app')
