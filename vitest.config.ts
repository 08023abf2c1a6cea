import { defineConfig } from 'vitest/config';

/** Milliseconds: with the whole system on two cores, a slow answer is not yet a wrong one. */
const patience = 60_000;

const withStack = {
  globalSetup: ['test/support/global-setup.ts'],
  testTimeout: patience,
  hookTimeout: 2 * patience,
};

/**
 * Groups, one after the other: rules and units (no process needed), what runs against one real stack over HTTP and on
 * the engine, the browser on the same stack, and at last what kills processes.
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
            'test/{architecture,properties,replay}/**/*.spec.ts',
          ],
          exclude: ['**/node_modules/**', 'dist/**'],
          testTimeout: patience,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['test/{api,workflows}/**/*.spec.ts'],
          ...withStack,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.spec.ts'],
          ...withStack,
          testTimeout: 5 * patience,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          // Kills processes, so it starts stacks of its own.
          name: 'faults',
          include: ['test/faults/**/*.spec.ts'],
          testTimeout: 5 * patience,
          hookTimeout: 5 * patience,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
