import { defineConfig } from 'vitest/config';

/** Rules and units, beside the code. What needs the real stack has its own project in test/. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['{apps,libs,workflows,infra}/**/*.spec.ts'],
    environment: 'node',
  },
});
