import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the parts of one data folder lie. */
export interface Folders {
  data: string;
  logs: string;
  run: string;
  evidence: string;
  temporal: string;
  lock: string;
  secrets: string;
  ports: string;
}

export function foldersOf(dataDir: string): Folders {
  const data = path.resolve(dataDir);
  const inside = (name: string): string => path.join(data, name);
  return {
    data,
    logs: inside('logs'),
    run: inside('run'),
    evidence: inside('evidence'),
    temporal: inside('temporal'),
    lock: inside('lock.json'),
    secrets: inside('secrets.json'),
    ports: inside('ports.json'),
  };
}

/** Makes the data folder and proves that it can be written. */
export function prepareFolders(folders: Folders): void {
  try {
    mkdirSync(folders.data, { recursive: true, mode: 0o700 });
    // Started by root, the database runs under another account, which must be able to pass through this folder.
    if (process.getuid?.() === 0) chmodSync(folders.data, statSync(folders.data).mode | 0o011);
    for (const folder of [folders.logs, folders.run, folders.evidence, folders.temporal]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    const probe = path.join(folders.run, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw notWritable(folders.data, error);
  }
}

/** The sentence for a folder that cannot be written, with the system's own reason. */
export function notWritable(folder: string, error: unknown): Failure {
  const why = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Failure(
    'folder-not-writable',
    {
      zh: `文件夹不可写：${folder}（${why}）`,
      en: `the folder cannot be written: ${folder} (${why})`,
    },
    {
      zh: '修正该文件夹的属主或权限，或用 npm start -- --data <文件夹> 换一个位置。',
      en: "repair the folder's owner or permissions, or choose another: npm start -- --data <folder>",
    },
  );
}

const MIB = 1024 * 1024;

/** Free space in MiB at the nearest existing parent of a path. */
export function freeSpaceMiB(target: string): number {
  let folder = target;
  while (!existsSync(folder)) folder = path.dirname(folder);
  const space = statfsSync(folder);
  return Math.floor((space.bavail * space.bsize) / MIB);
}

/** Refuses to go on when less than so much is free. */
export function requireSpace(target: string, neededMiB: number): void {
  const free = freeSpaceMiB(target);
  if (free >= neededMiB) return;
  throw new Failure(
    'disk-nearly-full',
    {
      zh: `磁盘快满了：${target} 所在磁盘只剩 ${free} MiB，需要 ${neededMiB} MiB`,
      en: `the disk is nearly full: ${free} MiB left for ${target}, ${neededMiB} MiB needed`,
    },
    {
      zh: '清理磁盘，或用 --data 把数据放到别的磁盘。',
      en: 'free some space, or put the data on another disk with --data.',
    },
  );
}

/** Folder for what is fetched or built once per machine; inside the data folder when there is no usable home. */
export function cacheFolder(folders: Folders): string {
  const base = process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  const folder = path.join(base, 'duban');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return path.join(folders.data, 'cache');
  }
}

/** Short stable name of a folder, for what must lie elsewhere on its behalf. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
