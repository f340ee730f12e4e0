import type { RouterLink as Link, RouterView as View } from './routing'

declare module 'vue' {
  interface GlobalComponents {
    RouterLink: typeof Link
    RouterView: typeof View
  }
}
