import { defineConfig } from 'vitest/config';

/** Milliseconds: with the whole system on two cores, a slow answer is not yet a wrong one. */
const patience = 60_000;

const withStack = {
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: patience,
  hookTimeout: 2 * patience,
};

/**
 * Three groups, one after the other: rules and units (no process needed), then what runs against one real stack,
 * then what needs that stack, or the machine, for itself.
 */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{apps,libs,workflows,infra}/**/*.spec.{ts,tsx}',
            'test/{architecture,properties}/**/*.spec.ts',
          ],
          exclude: ['**/node_modules/**', 'dist/**'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['test/{api,workflows,replay}/**/*.spec.ts'],
          ...withStack,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/{e2e,faults}/**/*.spec.ts'],
          ...withStack,
          testTimeout: 5 * patience,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
