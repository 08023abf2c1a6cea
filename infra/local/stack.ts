import { rmSync } from 'node:fs';
import path from 'node:path';
import { prepareContext } from './context.ts';
import type { Context } from './context.ts';
import { Cancelled } from './failure.ts';
import { PARTS } from './options.ts';
import type { Part, StackOptions } from './options.ts';
import { postgresElsewhere } from './postgres.ts';
import type { Signal } from './process.ts';
import * as steps from './steps.ts';

export type { Part, StackOptions } from './options.ts';
export type ProcessName = 'postgres' | 'temporal' | 'api' | 'worker' | 'temporal-ui';

/** A running system, or those parts of it that were asked for. */
export interface Stack {
  /** http://127.0.0.1:<port>, without a path. */
  apiUrl: string;
  temporalAddress: string;
  /** Role duban_app. */
  databaseUrl: string;
  /** Role duban_owner. */
  ownerDatabaseUrl: string;
  temporalUiUrl: string | undefined;
  /** What api, worker and cli are started with. */
  environment: NodeJS.ProcessEnv;
  /** What `first-run` printed. */
  firstRun: string;
  /** The children by name; `pid` is undefined while one is down. */
  processes: Partial<Record<ProcessName, { readonly pid: number | undefined }>>;
  /** Sends a signal (SIGKILL unless given) and waits for the end; the child stays down until start(). */
  kill(name: ProcessName, signal?: Signal): Promise<void>;
  /** Starts it again and waits until it is healthy. */
  start(name: ProcessName): Promise<void>;
  /** Ends everything in order. */
  stop(): Promise<void>;
  /** stop(), then removes all data: for tests. */
  destroy(): Promise<void>;
}

/** Starts everything that was asked for and waits until it is healthy; after a failure nothing is left running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const context = await prepareContext(options);
  // Jobs that still run at an abort, a build for instance, are not waited for: they end with this process.
  const aborted = new Promise<never>((_resolve, reject) => {
    options.signal?.addEventListener('abort', () => {
      context.supervisor.stop().then(() => reject(new Cancelled()), reject);
    });
  });
  try {
    const outcome = await Promise.race([startParts(context, new Set(options.parts ?? PARTS)), aborted]);
    return stackOf(context, outcome);
  } catch (error) {
    await context.supervisor.stop();
    throw error;
  }
}

interface Outcome {
  firstRun: string;
  temporalUiUrl: string | undefined;
}

async function startParts(context: Context, parts: Set<Part>): Promise<Outcome> {
  const { external, temporalUi, demo = false } = context.options;
  const ownTemporal = parts.has('temporal') && external?.temporalAddress === undefined;
  const programs = ['database', 'engine', 'api', 'worker', 'first-run'].some((part) =>
    parts.has(part as Part),
  );
  // Slow only the first time, and independent of the database: both may begin at once.
  const built = programs ? steps.build(context) : Promise.resolve();
  const binaries = ownTemporal ? steps.temporalPrograms(context) : undefined;
  const prepared = parts.has('postgres') ? steps.postgres(context) : Promise.resolve();

  const schema = Promise.all([binaries, prepared]).then(async ([found]) => {
    if (found !== undefined) await steps.temporalSchema(context, found);
    return found;
  });
  const tables = Promise.all([built, prepared]).then(() =>
    parts.has('database') ? steps.migrate(context) : undefined,
  );
  const server = schema.then((found) => (found === undefined ? undefined : steps.temporal(context, found)));
  // The API starts while Temporal does: it is ready once both are.
  const api = Promise.all([schema, tables]).then(() => (parts.has('api') ? steps.api(context) : undefined));
  const worker = Promise.all([server, tables])
    .then(() => (parts.has('engine') ? steps.engine(context) : undefined))
    .then(() => (parts.has('worker') ? steps.worker(context) : undefined));
  // Accounts need the tables only; the sample list is published by the whole system.
  const runFirst = parts.has('first-run');
  const accounts = tables.then(() => (runFirst && !demo ? steps.firstRun(context) : ''));
  const [printed] = await Promise.all([accounts, built, prepared, server, api, worker]);

  const firstRun = runFirst && demo ? await steps.firstRun(context) : printed;
  const temporalUiUrl = temporalUi === true ? await steps.temporalUi(context) : undefined;
  return { firstRun, temporalUiUrl };
}

function stackOf(context: Context, outcome: Outcome): Stack {
  const { folders, httpPort, supervisor, temporalAddress, urls } = context;
  const { processes } = supervisor;
  const processOf = (name: ProcessName) => {
    const found = processes.get(name);
    if (found === undefined)
      throw new Error(`no process ${name} in this stack; it has ${[...processes.keys()].join(', ')}`);
    return found;
  };
  return {
    apiUrl: `http://127.0.0.1:${httpPort}`,
    temporalAddress,
    databaseUrl: urls.app,
    ownerDatabaseUrl: urls.owner,
    environment: context.environment,
    ...outcome,
    processes: Object.fromEntries(processes),
    kill: async (name, signal = 'SIGKILL') => processOf(name).kill(signal),
    start: async (name) => processOf(name).start(),
    stop: () => supervisor.stop(),
    async destroy() {
      await supervisor.stop();
      const elsewhere = postgresElsewhere(folders);
      if (elsewhere !== undefined) rmSync(path.dirname(elsewhere), { recursive: true, force: true });
      rmSync(folders.data, { recursive: true, force: true });
    },
  };
}
