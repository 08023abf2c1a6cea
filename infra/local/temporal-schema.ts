import type pg from 'pg';
import { ensureDatabase, TEMPORAL_DATABASES, withClient } from './databases.ts';
import { Failure } from './failure.ts';
import { lastWords, runTool } from './run-tool.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

/** Where Temporal keeps its data. */
export interface TemporalStore {
  host: string;
  port: number;
  user: string;
  password: string;
  /** A role that may create databases; its URL names any database of that server. */
  adminUrl: string;
  /** False when the server is somebody else's: then nothing is ever dropped. */
  embedded: boolean;
}

// Kept as the comment of the database itself, so that it can neither be lost nor be wrong after a restore.
const FINISHED = `schema of Temporal ${TEMPORAL_VERSION}`;

/** Creates both databases or brings them to this version; does nothing when they are there already. */
export async function ensureTemporalSchema(store: TemporalStore, sqlTool: string): Promise<void> {
  await Promise.all(TEMPORAL_DATABASES.map((database) => ensureOne(store, sqlTool, database)));
}

async function ensureOne(
  store: TemporalStore,
  sqlTool: string,
  database: (typeof TEMPORAL_DATABASES)[number],
): Promise<void> {
  await withClient(store.adminUrl, async (admin) => {
    const state = await stateOf(admin, database);
    if (state === FINISHED) return;
    // No finished set-up was ever recorded: a start was interrupted in the middle, and nothing is lost.
    if (state === '' && store.embedded) await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await ensureDatabase(admin, database, store.user);
    const schema = `postgresql/v12/${database === 'temporal' ? 'temporal' : 'visibility'}`;
    if (!(await hasVersionTable(store, database)))
      await runSqlTool(store, sqlTool, [database, 'setup-schema', '-v', '0.0']);
    await runSqlTool(store, sqlTool, [database, 'update-schema', '--schema-name', schema]);
    await admin.query(`COMMENT ON DATABASE ${database} IS ${admin.escapeLiteral(FINISHED)}`);
  });
}

/** The comment of the database, '' for none, undefined when there is no such database. */
async function stateOf(admin: pg.Client, database: string): Promise<string | undefined> {
  const { rows } = await admin.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [database],
  );
  return rows[0] === undefined ? undefined : (rows[0].comment ?? '');
}

function hasVersionTable(store: TemporalStore, database: string): Promise<boolean> {
  const url = new URL(store.adminUrl);
  url.pathname = `/${database}`;
  return withClient(url.toString(), async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT to_regclass('schema_version') IS NOT NULL AS found`,
    );
    return rows[0]?.found === true;
  });
}

async function runSqlTool(store: TemporalStore, tool: string, command: [string, ...string[]]): Promise<void> {
  const where = [
    '--plugin',
    'postgres12_pgx',
    '--ep',
    store.host,
    '-p',
    String(store.port),
    '-u',
    store.user,
  ];
  const outcome = await runTool({
    command: tool,
    args: [...where, '--db', ...command],
    cwd: process.cwd(),
    env: { ...process.env, SQL_PASSWORD: store.password },
  });
  if (!outcome.ok) throw notUpdated(command[0], lastWords(outcome));
}

function notUpdated(database: string, why: string): Failure {
  return new Failure(
    'temporal-schema',
    {
      zh: `Temporal 数据库 ${database} 没有准备好：\n${why}`,
      en: `Temporal's database ${database} could not be prepared:\n${why}`,
    },
    {
      zh: '重新启动即可继续；使用外部 PostgreSQL 时，该账号需要 CREATEDB 权限。',
      en: 'start again to go on; on an external PostgreSQL the account needs CREATEDB.',
    },
  );
}
