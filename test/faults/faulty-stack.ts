import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type ProcessName, type Stack, startStack } from '../../infra/local/stack.ts';
import type { BroughtFile } from './clients.ts';

export const startOwnStack = (): Promise<Stack> =>
  startStack({
    dataDir: path.join(os.tmpdir(), `duban-faults-${randomUUID().slice(0, 8)}`),
    httpPort: 0,
    freePorts: true,
    demo: true,
    quiet: true,
  });

const parts: readonly ProcessName[] = ['postgres', 'temporal', 'worker', 'api'];

/** Starts whatever is down, also what ended by itself because something that it needs was away. */
export const startAll = async (stack: Stack): Promise<void> => {
  for (const name of parts) if (stack.processes[name]?.pid === undefined) await stack.start(name);
};

/** kill -9, a moment of absence, and back again. */
export const killAndRestart = async (stack: Stack, name: ProcessName, awayMs: number): Promise<void> => {
  await stack.kill(name);
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  await startAll(stack);
};

/** Runs SQL as the owner, over a connection of its own: nothing is kept that a kill of PostgreSQL could break. */
export const asOwner = async <Row extends pg.QueryResultRow>(
  stack: Stack,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: stack.ownerDatabaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

/** Notes one file as brought for every assignment there is. */
export const bringFile = async (stack: Stack): Promise<BroughtFile> => {
  const [sha256, fileName] = ['ab'.repeat(32), '佐证.pdf'];
  await asOwner(stack, `insert into evidence (sha256, size, media_type) values ($1, 1, 'application/pdf')`, [
    sha256,
  ]);
  await asOwner(
    stack,
    `insert into evidence_upload (task_id, assignment_id, sha256, file_name, uploaded_by)
     select task_id, id, $1, $2, (select id from person where demo limit 1) from assignment`,
    [sha256, fileName],
  );
  return { sha256, fileName };
};
