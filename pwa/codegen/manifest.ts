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
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' as const },
  ],
}
