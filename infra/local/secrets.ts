import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.ts';

/** Passwords of the local database, made at the first start and kept beside the data, readable by the owner only. */
export interface Secrets {
  superuser: string;
  owner: string;
  app: string;
  temporal: string;
}

const NAMES = ['superuser', 'owner', 'app', 'temporal'] as const;

export function loadSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const fresh = Object.fromEntries(NAMES.map((name) => [name, randomBytes(24).toString('hex')]));
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return parseSecrets(file);
}

function parseSecrets(file: string): Secrets {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    if (NAMES.every((name) => typeof value[name] === 'string')) return value;
  } catch {
    // Falls through to the sentence below: the file is not what was written.
  }
  throw new Failure(
    'secrets-damaged',
    { zh: `密码文件读不出来：${file}`, en: `the file of passwords cannot be read: ${file}` },
    {
      zh: '从备份恢复该文件；如果数据可以丢弃，删除整个数据文件夹后重新启动。',
      en: 'restore it from a backup; if the data may be lost, delete the data folder and start again.',
    },
  );
}
