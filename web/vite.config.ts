import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';

// In development the proxy signs the requests: DUNNOCK_KEY is an organisation's API key, DUNNOCK_API where it answers.
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), 'DUNNOCK_');
  const key = env.DUNNOCK_KEY;
  return {
    plugins: [react()],
    resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
    build: {
      target: 'es2024',
      chunkSizeWarningLimit: 600,
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: {
      proxy: {
        '/api': {
          target: env.DUNNOCK_API ?? 'http://127.0.0.1:8765',
          headers: key ? { Authorization: `Bearer ${key}` } : {},
        },
      },
    },
    test: { include: ['src/**/*.test.ts'] },
  };
});
