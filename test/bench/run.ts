import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TasksView } from '#libs/contracts/http';
import { buildStale } from '../../infra/local/build.ts';
import { describe } from '../../infra/local/failure.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { startBareLoad } from './bare/bare-load.ts';
import { bringEvidence, measureUploads } from './bring-evidence.ts';
import { clientCounts, measureCommands } from './commands.ts';
import { fillFrom } from './fill.ts';
import { type LedgerTask, type PublishedList, publishSample } from './lists.ts';
import { type Options, readOptions } from './options.ts';
import { memoryOf } from './processes.ts';
import { summarizeProfiles } from './profile.ts';
import { measureReads } from './reads.ts';
import { type Report, startReport } from './report.ts';
import { rounded } from './samples.ts';
import { type Accounts, bodyOf, demoAccounts, HttpLoad } from './session.ts';
import { Walker, walkAll } from './task-walk.ts';

/** `npm run bench`: one stack of its own, the parts of issue 3 in turn, JSON lines, a table. */
const main = async (options: Options, report: Report): Promise<void> => {
  await buildStale();
  const dataDir = path.join(os.tmpdir(), `duban-bench-${randomUUID().slice(0, 8)}`);
  let stack = await timedStart('cold', dataDir, options, report);
  try {
    if (options.only.has('e')) {
      await stack.stop();
      stack = await timedStart('warm', dataDir, options, report);
    }
    await measureAll(stack, options, report);
  } finally {
    await stack.destroy();
  }
  if (options.profile !== undefined) report.note(summarizeProfiles(options.profile));
};

const timedStart = async (
  what: 'cold' | 'warm',
  dataDir: string,
  options: Options,
  report: Report,
): Promise<Stack> => {
  const from = performance.now();
  const stack = await startStack({
    dataDir,
    httpPort: 0,
    freePorts: true,
    demo: true,
    quiet: true,
    ...(options.profile !== undefined && { env: profiling(options.profile) }),
  });
  const seconds = rounded((performance.now() - from) / 1000);
  // The programs are built and the Temporal server lies in the cache: that is paid once per machine, not here.
  const target = what === 'warm' ? { target: 'seconds < 15', met: seconds < 15 } : {};
  if (options.only.has('e')) report.line({ part: 'e', what: `start, ${what}`, seconds, ...target });
  return stack;
};

const profiling = (folder: string): Record<string, string> => {
  mkdirSync(folder, { recursive: true });
  return {
    NODE_OPTIONS: `--import ${new URL('./profile-hook.ts', import.meta.url).href}`,
    BENCH_PROFILE: path.resolve(folder),
  };
};

/** Enough tasks that no client runs out of them: a list of 33 takes some 2,000 commands. */
const listsFor = ({ rounds, seconds }: Options): number =>
  Math.max(2, Math.ceil((rounds * seconds * 600 + 3_000) / 1_800));

const measureAll = async (stack: Stack, options: Options, report: Report): Promise<void> => {
  const { only } = options;
  const load = new HttpLoad(stack.apiUrl);
  const accounts = await demoAccounts(load);
  const lists: PublishedList[] = [];
  const publish = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) {
      lists.push(await publishSample(await accounts.supervisor(), stack.temporalAddress));
    }
  };
  // On a task of the demonstration's own list, which no other part touches.
  const [demoTask] = bodyOf<TasksView>(await (await accounts.supervisor()).get('/tasks?limit=1')).items;
  if (!demoTask) throw new Error('the demonstration has tasks');
  const uploads = await measureUploads(accounts, demoTask, only.has('a') ? 100 : 1);
  if (only.has('a')) report.line(uploads);
  if (only.has('a') || only.has('b')) await publish(only.has('a') ? listsFor(options) : 3);
  if (only.has('b')) for (const list of lists) report.line(publicationLine(list));
  let taken = 0;
  if (only.has('a')) taken += await commands({ stack, accounts, lists, options }, report);
  if (only.has('c') || only.has('d')) {
    await publish(only.has('d') ? Math.max(1, Math.ceil((10_000 - taken) / 4_000)) : 1);
    taken += await workOn({ stack, accounts, lists, all: only.has('d'), taken });
    if (only.has('d')) report.line(memoryLine(stack, taken));
  }
  const template = lists.at(-1);
  if (only.has('c') && template) {
    report.line({ part: 'c', what: 'filled', ...(await fillFrom(stack.ownerDatabaseUrl, template.id)) });
    await measureReads(stack, accounts, report);
  }
  load.close();
};

const publicationLine = ({ tasks, assignments, seconds }: PublishedList) => ({
  part: 'b',
  what: 'publication',
  tasks: tasks.length,
  assignments,
  seconds: rounded(seconds),
  target: 'seconds < 10',
  met: seconds < 10,
});

interface Commands {
  readonly stack: Stack;
  readonly accounts: Accounts;
  readonly lists: readonly PublishedList[];
  readonly options: Options;
}

// The workflows' outboxes come 20 s after a publication: work of another part, which must not fall into this one.
const quietSeconds = 30;

const commands = async ({ stack, accounts, lists, options }: Commands, report: Report): Promise<number> => {
  const tasks: LedgerTask[] = lists.flatMap((list) => list.tasks);
  await bringEvidence(stack);
  report.note(`waiting ${quietSeconds} s until the workflows have delivered their publication`);
  await new Promise((resolve) => setTimeout(resolve, quietSeconds * 1000));
  const clients = Math.max(...clientCounts);
  const bare = await startBareLoad(stack.temporalAddress, clients);
  try {
    const walkers = Array.from({ length: clients }, () => new Walker(tasks, accounts));
    return await measureCommands(
      { stack, bare, walkers, ...options, profile: options.profile !== undefined },
      report,
    );
  } finally {
    await bare.stop();
  }
};

interface Work {
  readonly stack: Stack;
  readonly accounts: Accounts;
  readonly lists: readonly PublishedList[];
  /** As many as are needed for 10,000 commands; else only the last, from which the others are copied. */
  readonly all: boolean;
  readonly taken: number;
}

/** The last list gets a life of many reports, and every second task of it stays open. */
const workOn = async ({ stack, accounts, lists, all, taken }: Work): Promise<number> => {
  const needed = all ? lists.slice(-Math.max(1, Math.ceil((10_000 - taken) / 4_000))) : lists.slice(-1);
  const tasks = needed.flatMap((list) => list.tasks);
  await bringEvidence(stack);
  const supervisor = await accounts.supervisor();
  for (const task of tasks.filter(({ number }) => number % 5 > 0))
    await supervisor.post(`/tasks/${task.id}/confirm-lead`);
  return walkAll(accounts, tasks, {
    clients: 16,
    optionsOf: (index) => ({ reports: 7, open: index % 2 === 1 }),
  });
};

const memoryLine = (stack: Stack, actions: number) => {
  const [api, worker] = [memoryOf(stack.processes.api?.pid), memoryOf(stack.processes.worker?.pid)];
  return {
    part: 'd',
    what: 'memory, MiB',
    actions,
    api: api.nowMiB,
    apiPeak: api.peakMiB,
    worker: worker.nowMiB,
    workerPeak: worker.peakMiB,
  };
};

const report = startReport();
try {
  await main(readOptions(process.argv.slice(2)), report);
  report.table();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
