import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Built by itself into the same folder: neither the app nor the customers' page carries a byte of the other.
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    manifest: '.vite/portal.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: new URL('./portal.html', import.meta.url).pathname },
  },
});
