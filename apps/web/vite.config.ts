import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where the API answers while `vite` serves the page with hot reloading. */
const server = process.env['SETPIECE_URL'] ?? 'http://127.0.0.1:7431';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@setpiece/source', ...defaultClientConditions] },
  // The server replaces the placeholder in each answer; without it the browser refuses the page's scripts and styles.
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // Inlined assets would be data: addresses, which the content security policy does not allow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'mantine', test: /node_modules\/@mantine\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(['/trpc', '/health', '/login', '/hooks'].map((path) => [path, { target: server }])),
  },
});
