import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { unprivilegedAccount } from './account.ts';
import { readPorts } from './chosen-ports.ts';
import type { CommandLine } from './command-line.ts';
import { answers, isInitialised, locatePostgres, majorOf } from './postgres.ts';
import { Failure } from './failure.ts';
import { cacheFolder, foldersOf, freeSpaceMiB, root } from './folders.ts';
import type { Folders } from './folders.ts';
import { say } from './language.ts';
import type { Words } from './language.ts';
import { lockHolder } from './lock.ts';
import { accepts, isFree, listenerOn } from './ports.ts';
import { presentTemporal } from './temporal-binaries.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

/** What one check found; `repair` says what to do about it. */
export interface Finding {
  level: 'ok' | 'note' | 'problem';
  code: string;
  name: string;
  text: string;
  repair?: string;
}

type Check = () => Promise<Finding>;

const ENOUGH_MIB = 2_000;
const LEAST_MIB = 500;

/** All checks in the order in which a start would meet their problems. */
export function checksOf(asked: CommandLine): Check[] {
  const folders = foldersOf(asked.dataDir);
  return [
    () => node(),
    () => folderWritable('data', { zh: '数据文件夹', en: 'data folder' }, folders.data),
    () => folderWritable('checkout', { zh: '代码文件夹', en: 'checkout' }, root),
    () => disk(folders),
    () => lock(folders),
    () => httpPort(asked, folders),
    () => account(),
    () => postgresPrograms(folders, asked),
    () => database(folders, asked),
    () => temporal(folders, asked),
    () => locale(),
  ];
}

async function node(): Promise<Finding> {
  const name = 'Node';
  const versions = `${process.versions.node} (${process.platform}-${process.arch})`;
  if (Number(process.versions.node.split('.')[0]) >= 24) return ok('node', name, versions);
  return problem(
    { code: 'node', name },
    { zh: `${versions} 太旧`, en: `${versions} is too old` },
    { zh: '运行 npm ci，或安装 Node 24', en: 'run npm ci, or install Node 24' },
  );
}

async function folderWritable(code: string, words: Words, folder: string): Promise<Finding> {
  let existing = folder;
  while (!existsSync(existing)) existing = path.dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return ok(code, say(words), folder);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    return problem(
      { code, name: say(words) },
      { zh: `${existing} 不可写（${why}）`, en: `${existing} cannot be written (${why})` },
      {
        zh: '修正属主或权限，或用 --data 换一个文件夹',
        en: "repair the folder's owner or permissions, or choose another with --data",
      },
    );
  }
}

async function disk({ data }: Folders): Promise<Finding> {
  const free = freeSpaceMiB(data);
  const name = say({ zh: '磁盘空间', en: 'disk space' });
  const words = { zh: `剩余 ${free} MiB`, en: `${free} MiB free` };
  if (free >= ENOUGH_MIB) return ok('disk', name, say(words));
  const repair = {
    zh: '清理磁盘，或用 --data 换一个磁盘',
    en: 'free some space, or choose another disk with --data',
  };
  return { ...problem({ code: 'disk', name }, words, repair), level: free >= LEAST_MIB ? 'note' : 'problem' };
}

async function lock(folders: Folders): Promise<Finding> {
  const name = say({ zh: '运行中的系统', en: 'running system' });
  const holder = lockHolder(folders.lock);
  if (holder === undefined) return ok('lock', name, say({ zh: '无', en: 'none' }));
  return { level: 'note', code: 'lock', name, text: say({ zh: `进程 ${holder}`, en: `process ${holder}` }) };
}

async function httpPort(asked: CommandLine, folders: Folders): Promise<Finding> {
  const port = asked.httpPort;
  const name = say({ zh: `端口 ${port}`, en: `port ${port}` });
  if (port === 0 || (await isFree(port))) return ok('port', name, say({ zh: '空闲', en: 'free' }));
  const who = listenerOn(port) ?? say({ zh: '未知进程', en: 'an unknown process' });
  const text = { zh: `被 ${who} 占用`, en: `taken by ${who}` };
  // Our own API holds it while the system runs.
  if (lockHolder(folders.lock) !== undefined) return { level: 'note', code: 'port', name, text: say(text) };
  return problem({ code: 'port', name }, text, {
    zh: `npm start -- --port ${port + 1}`,
    en: `npm start -- --port ${port + 1}`,
  });
}

async function account(): Promise<Finding> {
  const name = say({ zh: '账号', en: 'account' });
  return attempt('account', name, () => {
    const found = unprivilegedAccount();
    if (found === undefined) return say({ zh: '普通用户', en: 'ordinary user' });
    return say({ zh: `root；数据库以 ${found.name} 运行`, en: `root; the database runs as ${found.name}` });
  });
}

async function postgresPrograms(folders: Folders, asked: CommandLine): Promise<Finding> {
  if (asked.databaseUrl !== undefined) return ok('postgres', 'PostgreSQL', 'DATABASE_URL');
  return attempt('postgres', 'PostgreSQL', () => {
    const home = locatePostgres(folders);
    const version = home.binaries.version;
    if (!isInitialised(home))
      return say({ zh: `${version}，尚未初始化`, en: `${version}, not initialised yet` });
    if (version.split('.')[0] !== majorOf(home)) throw otherMajor(majorOf(home), version);
    return `${version}, ${home.data}`;
  });
}

async function database(folders: Folders, asked: CommandLine): Promise<Finding> {
  const name = say({ zh: '数据库连接', en: 'database connection' });
  const repair = {
    zh: '检查 DATABASE_URL 或日志 logs/postgres.log',
    en: 'check DATABASE_URL, or the log logs/postgres.log',
  };
  if (asked.databaseUrl !== undefined) {
    if (await answers(asked.databaseUrl)) return ok('database', name, say({ zh: '可用', en: 'reachable' }));
    return problem(
      { code: 'database', name },
      { zh: '连不上 DATABASE_URL', en: 'DATABASE_URL cannot be reached' },
      repair,
    );
  }
  if (lockHolder(folders.lock) === undefined)
    return ok('database', name, say({ zh: '未启动', en: 'not started' }));
  const port = readPorts(folders.ports)?.postgres ?? 0;
  if (await accepts(port)) return ok('database', name, `127.0.0.1:${port}`);
  return problem(
    { code: 'database', name },
    { zh: `端口 ${port} 无响应`, en: `no answer on port ${port}` },
    repair,
  );
}

async function temporal(folders: Folders, asked: CommandLine): Promise<Finding> {
  const name = `Temporal ${TEMPORAL_VERSION}`;
  if (asked.temporalAddress !== undefined) return externalTemporal(asked.temporalAddress);
  return attempt('temporal', name, () => {
    const present = presentTemporal(cacheFolder(folders));
    if (present !== undefined) return present.server;
    const go = spawnSync('go', ['version'], { encoding: 'utf8' });
    if (go.status === 0)
      return say({
        zh: `首次启动时编译（${go.stdout.trim()}）`,
        en: `built at the first start (${go.stdout.trim()})`,
      });
    throw new Failure(
      'go-missing',
      { zh: '没有服务程序，也没有 Go 可用来编译', en: 'no server program, and no Go to build it' },
      {
        zh: '安装 Go 1.26.8 以上，或设置 DUBAN_TEMPORAL_BIN_DIR / TEMPORAL_ADDRESS',
        en: 'install Go 1.26.8 or newer, or set DUBAN_TEMPORAL_BIN_DIR or TEMPORAL_ADDRESS',
      },
    );
  });
}

async function externalTemporal(address: string): Promise<Finding> {
  const [host = '', port = '7233'] = address.split(':');
  if (await accepts(Number(port), host)) return ok('temporal', 'Temporal', address);
  return problem(
    { code: 'temporal', name: 'Temporal' },
    { zh: `连不上 TEMPORAL_ADDRESS（${address}）`, en: `TEMPORAL_ADDRESS cannot be reached (${address})` },
    {
      zh: '检查地址与网络，或去掉该变量使用内置服务',
      en: 'check address and network, or unset it to use the embedded one',
    },
  );
}

async function locale(): Promise<Finding> {
  const text = process.env['LC_ALL'] || process.env['LANG'] || '';
  const name = say({ zh: '终端语言', en: 'locale' });
  if (/utf-?8/i.test(text) || process.platform === 'win32') return ok('locale', name, text);
  const words = {
    zh: `${text || '未设置'}，中文可能显示不全`,
    en: `${text || 'not set'}, Chinese may not show`,
  };
  return {
    ...problem({ code: 'locale', name }, words, { zh: 'export LANG=C.UTF-8', en: 'export LANG=C.UTF-8' }),
    level: 'note',
  };
}

async function attempt(code: string, name: string, look: () => string): Promise<Finding> {
  try {
    return ok(code, name, look());
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { level: 'problem', code: error.code, name, text: error.message, repair: say(error.repair) };
  }
}

function ok(code: string, name: string, text: string): Finding {
  return { level: 'ok', code, name, text };
}

function problem(check: Pick<Finding, 'code' | 'name'>, text: Words, repair: Words): Finding {
  return { ...check, level: 'problem', text: say(text), repair: say(repair) };
}

function otherMajor(found: string, version: string): Failure {
  return new Failure(
    'postgres-major',
    {
      zh: `数据由 PostgreSQL ${found} 写成，程序是 ${version}`,
      en: `the data was written by PostgreSQL ${found}, the program is ${version}`,
    },
    {
      zh: '用旧版本的程序导出数据，再导入新的数据文件夹',
      en: 'export with the old version, import into a new data folder',
    },
  );
}
