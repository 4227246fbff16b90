import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

/** A playground of the designer on a host in memory: `vite designer/dev`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@setpiece/source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
});
