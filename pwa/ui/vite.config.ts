import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

import { languagesApart } from '../codegen/languages.ts'

/** The gallery alone, for whoever looks at it with a machine (tests/browser/test_gallery.py). */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [languagesApart(fileURLToPath(new URL('../src/text/', import.meta.url))), vue()],
  build: { outDir: '../../build/gallery', emptyOutDir: true },
})
