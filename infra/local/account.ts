import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';

/** An account of this machine under which a child can run. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs under an account that is on the machine already.
 * @returns undefined when this process is not root: then the child runs as we do.
 */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(parseAccount);
  for (const name of ['postgres', 'nobody']) {
    const found = accounts.find((account) => account?.name === name && account.uid !== 0);
    if (found !== undefined) return found;
  }
  throw new Failure(
    'root-without-account',
    {
      zh: '以 root 启动，但系统里没有 postgres 或 nobody 账号可供数据库使用',
      en: 'started by root, and there is no account postgres or nobody for the database to run under',
    },
    {
      zh: '请用普通用户启动，或先建立账号：useradd --system postgres',
      en: 'start as an ordinary user, or: useradd --system postgres',
    },
  );
}

/** True when the account may pass through every folder on the way, the last one included, as far as they exist. */
export function canReach(folder: string, account: Account): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    if (existsSync(current) && !mayPass(current, account)) return false;
    if (current === path.dirname(current)) return true;
  }
}

function mayPass(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function parseAccount(line: string): Account | undefined {
  const [name, , uid, gid] = line.split(':');
  if (name === undefined || uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}
