export const manifest = {
  name: '家门口 · 政务服务',
  short_name: '家门口',
  description: '在家门口把事办了',
  lang: 'zh-CN',
  start_url: '/?from=home-screen',
  scope: '/',
  display: 'standalone' as const,
  theme_color: '#1c5d50',
  background_color: '#f7f4ee',
  // Answered by the worker alone (src/sw/sharing.ts): the door never sees it.
  share_target: {
    action: '/share',
    method: 'POST' as const,
    enctype: 'multipart/form-data' as const,
    params: { files: [{ name: 'pictures', accept: ['image/*', 'application/pdf'] }] },
  },
  shortcuts: [
    { name: '我的办件', url: '/applications', icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }] },
    { name: '办件消息', url: '/me/messages', icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }] },
    { name: '全部事项', url: '/browse', icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }] },
  ],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' as const },
  ],
}
