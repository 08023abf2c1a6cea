import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { identityOf } from './process-identity.ts';
import { ManagedProcess } from './process.ts';
import type { ProcessPlan } from './process.ts';
import { endStrays } from './strays.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duban-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A child that is ready once it wrote its file. */
function aPlan(script: string, change: Partial<ProcessPlan> = {}): ProcessPlan {
  const sign = path.join(folder, 'ready');
  return {
    name: 'child',
    command: process.execPath,
    args: ['-e', `require('fs').writeFileSync(${JSON.stringify(sign)}, ''); ${script}`],
    cwd: folder,
    env: process.env,
    logs: folder,
    run: folder,
    ready: () => Promise.resolve(existsSync(sign)),
    readyWithinMs: 10_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 5_000,
    ...change,
  };
}

const FOREVER = 'setInterval(() => {}, 1000);';

describe('a managed process', () => {
  it('reports an end that nobody asked for, and none that was asked for', async () => {
    const died = vi.fn();
    const child = new ManagedProcess(aPlan(FOREVER), died);
    await child.start();
    await child.kill();
    expect(child.pid).toBeUndefined();
    expect(died).not.toHaveBeenCalled();

    await child.start();
    process.kill(child.pid ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(died).toHaveBeenCalledWith('child', 'SIGKILL'));
  });

  it('is killed when it does not listen to the request to stop', async () => {
    const child = new ManagedProcess(
      aPlan(`process.on('SIGTERM', () => {}); ${FOREVER}`, { stopWithinMs: 200 }),
      vi.fn(),
    );
    await child.start();
    await child.stop();
    expect(child.pid).toBeUndefined();
  });

  it('that ends at once fails with its own last words and the place of its log', async () => {
    const plan = aPlan('', {
      ready: () => Promise.resolve(false),
      args: ['-e', 'console.error("no disk"); process.exit(3)'],
    });
    await expect(new ManagedProcess(plan, vi.fn()).start()).rejects.toMatchObject({
      code: 'process-not-started',
      message: expect.stringContaining('no disk'),
    });
  });
});

describe('processes left over by a killed supervisor', () => {
  it('are ended when number and start time fit, and left alone when they do not', async () => {
    const [ours, foreign] = [1, 2].map(() => spawn(process.execPath, ['-e', FOREVER], { stdio: 'ignore' }));
    const record = (name: string, pid: number | undefined, identity: string | undefined): void =>
      writeFileSync(
        path.join(folder, `${name}.json`),
        JSON.stringify({ name, pid, identity, stopSignal: 'SIGTERM' }),
      );
    record('ours', ours?.pid, identityOf(ours?.pid ?? 0));
    record('foreign', foreign?.pid, 'an earlier process with this number');

    expect(await endStrays(folder)).toEqual(['ours']);
    expect(identityOf(ours?.pid ?? 0)).toBeUndefined();
    expect(identityOf(foreign?.pid ?? 0)).toBeDefined();
    foreign?.kill('SIGKILL');
  });
});
