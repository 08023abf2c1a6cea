import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf } from './process-identity.ts';

interface Holder {
  pid: number;
  identity: string;
}

/** The process that holds the lock, or undefined when it is free or its holder is gone. */
export function lockHolder(file: string): number | undefined {
  const holder = readHolder(file);
  if (holder === undefined) return undefined;
  return identityOf(holder.pid) === holder.identity ? holder.pid : undefined;
}

/**
 * Takes the lock for this process. A lock left behind by a killed process is taken over.
 * @returns release, or the number of the living process that holds it.
 */
export function takeLock(file: string): (() => void) | number {
  mkdirSync(path.dirname(file), { recursive: true });
  const content = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) ?? '' });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(file, content, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = lockHolder(file);
    if (holder !== undefined) return holder;
    rmSync(file, { force: true });
  }
  return -1;
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const holder = value as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.identity === 'string'
      ? (holder as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}
