import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { identityOf } from './process-identity.ts';

/** What is written down about a running child, so that a later start can end it. */
export interface ChildRecord {
  name: string;
  pid: number;
  identity: string | undefined;
  stopSignal: NodeJS.Signals;
}

const POLL_MS = 50;
const PATIENCE_MS = 5_000;

/**
 * Ends what a killed supervisor left running, and only that: number and start time must both fit.
 * @returns the names of those that were still running.
 */
export async function endStrays(run: string): Promise<string[]> {
  const files = readdirSync(run).filter((file) => file.endsWith('.json'));
  const names = await Promise.all(files.map((file) => endStray(path.join(run, file))));
  return names.filter((name) => name !== undefined);
}

async function endStray(file: string): Promise<string | undefined> {
  const record = readRecord(file);
  if (record === undefined) return undefined;
  const lives = (): boolean => record.identity !== undefined && identityOf(record.pid) === record.identity;
  const found = lives();
  for (const signal of [record.stopSignal, 'SIGKILL'] as const) {
    if (lives()) process.kill(record.pid, signal);
    for (const until = Date.now() + PATIENCE_MS; lives() && Date.now() < until;) await delay(POLL_MS);
  }
  rmSync(file, { force: true });
  return found ? record.name : undefined;
}

/** A record that was cut short names nothing that could be ended safely. */
function readRecord(file: string): ChildRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ChildRecord;
  } catch {
    rmSync(file, { force: true });
    return undefined;
  }
}
