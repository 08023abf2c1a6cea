import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Stack, startStack } from '../../infra/local/stack.ts';

/** What a test gets with `inject(…)`: addresses of the one real stack that this run shares. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** http://127.0.0.1:<port>, without a path. */
    apiUrl: string;
    /** Role duban_app, as the programs use it. */
    databaseUrl: string;
    /** Role duban_owner: to look, never to act. */
    ownerDatabaseUrl: string;
    /** host:port of the Temporal frontend. */
    temporalAddress: string;
    /** What `first-run --demo` printed; the administrator's one-time password is in it. */
    firstRun: string;
  }
}

// Each project loads this file for itself; the stack is one for all of them.
const shared = globalThis as { dubanTestStack?: Promise<Stack> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.dubanTestStack ??= startStack({
    dataDir: path.join(os.tmpdir(), `duban-test-${randomUUID().slice(0, 8)}`),
    httpPort: 0,
    freePorts: true,
    demo: true,
    // Few events make a run continue as new, so that every test also tests what travels along.
    engineSettings: { 'limit.historyCount.suggestContinueAsNew': 100 },
  });
  const stack = await shared.dubanTestStack;
  project.provide('apiUrl', stack.apiUrl);
  project.provide('databaseUrl', stack.databaseUrl);
  project.provide('ownerDatabaseUrl', stack.ownerDatabaseUrl);
  project.provide('temporalAddress', stack.temporalAddress);
  project.provide('firstRun', stack.firstRun);
  return () => stack.destroy();
}
