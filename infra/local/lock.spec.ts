import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';
import { identityOf } from './process-identity.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duban-lock-'));
  file = path.join(folder, 'lock.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('lock of a data folder', () => {
  it('is refused while its holder lives, and free again after release', () => {
    const release = takeLock(file);
    expect(takeLock(file)).toBe(process.pid);
    expect(lockHolder(file)).toBe(process.pid);
    if (typeof release === 'function') release();
    expect(lockHolder(file)).toBeUndefined();
  });

  it('is taken over when the number now belongs to another process', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an earlier process' }));
    expect(takeLock(file)).toBeTypeOf('function');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ identity: identityOf(process.pid) });
  });

  it('is taken over when it was cut short while being written', () => {
    writeFileSync(file, '{"pid":');
    expect(takeLock(file)).toBeTypeOf('function');
  });
});
