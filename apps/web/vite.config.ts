import { fileURLToPath } from 'node:url';
import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `vite dev` finds the API; the built pages are served by the API itself. */
const apiAddress = process.env['DUBAN_API_ADDRESS'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: at('.'),
  // Offices run Chromium 86 to 93 (UOS, 360, QAX): syntax down to 90 (legacy sets the target), and polyfills.
  plugins: [
    react(),
    legacy({ modernPolyfills: true, renderLegacyChunks: false, modernTargets: ['chrome>=90', 'edge>=90'] }),
  ],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': apiAddress } },
});
