import pg from 'pg';
import type { Stack } from '../../infra/local/stack.ts';
import { asOwner } from './faulty-stack.ts';

/**
 * Kills the worker in the moment between the commit of its recordEvents activity and the report of it, without any
 * hook in the product:
 * 1. We hold the row of a task of which PostgreSQL lacks events. Its workflow's outbox comes after the quiet time.
 * 2. The worker's statement waits for that row, which PostgreSQL shows. Now the worker is stopped (SIGSTOP).
 * 3. We let the row go. PostgreSQL ends the statement and commits; the worker can neither read the answer nor
 *    report anything.
 * 4. The event is there: the worker is killed.
 */
export const killBetweenRecordAndReport = async (
  stack: Stack,
  { taskId, seq }: { readonly taskId: string; readonly seq: number },
): Promise<void> => {
  const holder = new pg.Client({ connectionString: stack.ownerDatabaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from task where id = $1 for update', [taskId]);
    await until('the worker waits for the row', () => workerWaits(stack));
    const pid = stack.processes.worker?.pid;
    if (pid === undefined) throw new Error('the worker is not running');
    process.kill(pid, 'SIGSTOP');
    await holder.query('rollback');
    await until('the event is committed', () => isRecorded(stack, taskId, seq));
    await stack.kill('worker');
  } finally {
    await holder.end();
  }
};

const workerWaits = async (stack: Stack): Promise<boolean> => {
  const [found] = await asOwner<{ waiting: boolean }>(
    stack,
    // Others are not shown what a session runs, but that it waits for a lock.
    `select exists (select from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where not l.granted and a.application_name = 'duban-worker') as waiting`,
  );
  return found?.waiting === true;
};

const isRecorded = async (stack: Stack, taskId: string, seq: number): Promise<boolean> => {
  const found = await asOwner(stack, 'select 1 from event where task_id = $1 and seq = $2', [taskId, seq]);
  return found.length > 0;
};

/** @throws Error after 60 s */
export const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited 60 s in vain until ${what}`);
};
