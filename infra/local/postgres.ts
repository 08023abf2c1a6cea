import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { canReach, unprivilegedAccount } from './account.ts';
import type { Account } from './account.ts';
import { Failure } from './failure.ts';
import { shortHash } from './folders.ts';
import type { Folders } from './folders.ts';
import { findPostgres, postgresTool, REACHABLE_BASE } from './postgres-binaries.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { ProcessPlan } from './process.ts';
import { lastWords, runTool } from './run-tool.ts';
import type { Secrets } from './secrets.ts';

/** The embedded database of one data folder. */
export interface PostgresHome {
  binaries: PostgresBinaries;
  account: Account | undefined;
  /** The folder that PostgreSQL calls its data directory. */
  data: string;
  /** True when it could not lie inside the data folder of the checkout. */
  elsewhere: boolean;
}

const INITDB = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth=scram-sha-256'];

// Temporal's four roles hold up to 100 connections, the programs and a test beside them the rest.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  jit: 'off',
};

/**
 * Inside the data folder where its account can reach it, else below /var/lib/duban. Decided once and written down,
 * so that a checkout that is moved later finds its data again.
 */
export function locatePostgres(folders: Folders): PostgresHome {
  const account = unprivilegedAccount();
  const binaries = findPostgres(account);
  const elsewhere = postgresElsewhere(folders);
  if (elsewhere !== undefined) return { binaries, account, data: elsewhere, elsewhere: true };
  const inside = { binaries, account, data: path.join(folders.data, 'postgres'), elsewhere: false };
  if (account === undefined || canReach(folders.data, account)) return inside;
  if (isInitialised(inside)) throw outOfReach(inside.data, account);
  return { ...inside, data: path.join(REACHABLE_BASE, shortHash(folders.data), 'postgres'), elsewhere: true };
}

/** Where the database lies if not inside the data folder. */
export function postgresElsewhere(folders: Folders): string | undefined {
  const note = noteFile(folders);
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

/** Writes down where it lies; to be called before anything is put there. */
export function noteElsewhere(home: PostgresHome, folders: Folders): void {
  if (home.elsewhere) writeFileSync(noteFile(folders), `${home.data}\n`);
}

function noteFile(folders: Folders): string {
  return path.join(folders.data, 'postgres-folder');
}

export function isInitialised(home: PostgresHome): boolean {
  return existsSync(path.join(home.data, 'PG_VERSION'));
}

/** Creates the data directory. It gets its name only when it is complete, so an interrupted attempt leaves no trace. */
export async function initialise(home: PostgresHome, secrets: Secrets): Promise<void> {
  const { account, data } = home;
  const part = `${data}.part`;
  const passwordFile = `${data}.password`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(path.dirname(data), { recursive: true, mode: 0o711 });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (account !== undefined)
    for (const file of [part, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    const outcome = await runTool({
      command: postgresTool(home.binaries, 'initdb'),
      args: [...INITDB, '-U', 'postgres', `--pwfile=${passwordFile}`, '-D', part],
      cwd: path.dirname(data),
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      account,
    });
    if (!outcome.ok) throw notInitialised(lastWords(outcome));
    renameSync(part, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

export interface PostgresPlace {
  home: PostgresHome;
  folders: Folders;
  port: number;
  /** Of a role that may ask whether the server answers. */
  url: string;
}

export function postgresPlan({ home, folders, port, url }: PostgresPlace): ProcessPlan {
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return {
    name: 'postgres',
    command: postgresTool(home.binaries, 'postgres'),
    args: ['-D', home.data, ...settings],
    cwd: home.data,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    account: home.account,
    logs: folders.logs,
    run: folders.run,
    ready: () => answers(url),
    readyWithinMs: 60_000,
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
    stopSignal: 'SIGINT',
    stopWithinMs: 20_000,
    // After kill -9 the processes of the sessions need a moment to notice and to let the shared memory go.
    startAgain: (log) =>
      /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(log),
  };
}

/** True when a session can be opened. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    // 28P01: the server is up, and waiting will not make the password right.
    if ((error as { code?: string }).code === '28P01') throw wrongPassword();
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The version that PostgreSQL wrote into its data directory, for example 18. */
export function majorOf(home: PostgresHome): string {
  return readFileSync(path.join(home.data, 'PG_VERSION'), 'utf8').trim();
}

function outOfReach(data: string, account: Account): Failure {
  return new Failure(
    'postgres-out-of-reach',
    {
      zh: `数据库文件在 ${data}，但以 root 启动时账号 ${account.name} 进不到这个位置`,
      en: `the database lies in ${data}, which the account ${account.name} cannot reach when root starts it`,
    },
    {
      zh: '把整个文件夹移到该账号能进入的位置，或对上级文件夹执行 chmod o+x。',
      en: 'move the folder to where that account can pass, or chmod o+x the folders above it.',
    },
  );
}

function notInitialised(why: string): Failure {
  return new Failure(
    'postgres-not-initialised',
    { zh: `数据库初始化失败：\n${why}`, en: `the database could not be initialised:\n${why}` },
    {
      zh: '检查磁盘空间与数据文件夹权限（npm run doctor），然后重新启动。',
      en: 'check disk space and the permissions of the data folder (npm run doctor), then start again.',
    },
  );
}

function wrongPassword(): Failure {
  return new Failure(
    'postgres-password',
    { zh: '数据库密码与 secrets.json 不一致', en: 'the database does not take the password in secrets.json' },
    {
      zh: '从备份恢复 secrets.json；如果数据可以丢弃，删除整个数据文件夹后重新启动。',
      en: 'restore secrets.json from a backup; if the data may be lost, delete the data folder and start again.',
    },
  );
}
