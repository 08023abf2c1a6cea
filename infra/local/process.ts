import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import { Failure } from './failure.ts';
import { identityOf } from './process-identity.ts';

export type Signal = NodeJS.Signals;

export interface ProcessPlan {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  account?: Account | undefined;
  logs: string;
  run: string;
  /** Asked again and again until it answers true. */
  ready: () => Promise<boolean>;
  readyWithinMs: number;
  stopSignal: Signal;
  stopWithinMs: number;
  /** Given the last lines of the log after an early end: true when a further try may succeed. */
  startAgain?: (log: string) => boolean;
}

/** A long-running child of this stack. */
export interface ManagedProcess {
  readonly name: string;
  readonly pid: number | undefined;
  /** Starts it and waits until it is healthy. */
  start(): Promise<void>;
  /** Sends a signal and waits for the end; nobody starts it again by itself after that. */
  kill(signal?: Signal): Promise<void>;
  /** Asks it to end, insists after the plan's time. */
  stop(): Promise<void>;
}

const POLL_MS = 50;
const KEPT_LOGS = 3;

/** `died` is told of an end that nobody asked for. */
export function manageProcess(plan: ProcessPlan, died: (name: string, how: string) => void): ManagedProcess {
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let asked = false;
  let healthy = false;
  const logFile = path.join(plan.logs, `${plan.name}.log`);
  const pidFile = path.join(plan.run, `${plan.name}.json`);
  rotate(logFile);

  const launch = (): ChildProcess => {
    const log = openSync(logFile, 'a', 0o600);
    const started = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      stdio: ['ignore', log, log],
      // In a group of its own: Ctrl-C must reach only the supervisor, which stops everything in order.
      detached: true,
      ...(plan.account && { uid: plan.account.uid, gid: plan.account.gid }),
    });
    closeSync(log);
    child = started;
    asked = healthy = false;
    ended = new Promise((resolve) => {
      const end = (how: string): void => {
        if (child === started) child = undefined;
        rmSync(pidFile, { force: true });
        running.delete(started);
        if (healthy && !asked) died(plan.name, how);
        resolve();
      };
      started.once('exit', (code, signal) => end(signal ?? `exit ${code}`));
      started.once('error', (error) => end(error.message));
    });
    if (started.pid !== undefined) {
      running.set(started, plan.stopSignal);
      const record = {
        name: plan.name,
        pid: started.pid,
        identity: identityOf(started.pid),
        stopSignal: plan.stopSignal,
      };
      writeFileSync(pidFile, JSON.stringify(record));
    }
    return started;
  };

  const waitReady = async (started: ChildProcess): Promise<'ready' | 'ended' | 'late'> => {
    const until = Date.now() + plan.readyWithinMs;
    while (Date.now() < until) {
      if (child !== started) return 'ended';
      if (await plan.ready()) return child === started ? 'ready' : 'ended';
      await delay(POLL_MS);
    }
    return 'late';
  };

  const end = async (signal: Signal, withinMs: number): Promise<void> => {
    asked = true;
    if (child === undefined) return;
    child.kill(signal);
    const late = delay(withinMs, 'late', { ref: false });
    if ((await Promise.race([ended, late])) !== 'late') return;
    child?.kill('SIGKILL');
    await ended;
  };

  return {
    name: plan.name,
    get pid() {
      return child?.pid;
    },
    async start() {
      if (child !== undefined) return;
      const giveUp = Date.now() + plan.readyWithinMs;
      for (;;) {
        const outcome = await waitReady(launch());
        if (outcome === 'ready') break;
        if (outcome === 'late') await end(plan.stopSignal, 2_000);
        const log = lastLines(logFile, 8);
        if (asked || outcome === 'late' || !plan.startAgain?.(log) || Date.now() > giveUp) {
          throw notStarted(plan, outcome, log, logFile);
        }
        await delay(500);
      }
      healthy = true;
    },
    kill: (signal = 'SIGKILL') => end(signal, plan.stopWithinMs),
    stop: () => end(plan.stopSignal, plan.stopWithinMs),
  };
}

/** Ends what a killed supervisor left running, and only that: number and start time must both fit. */
export async function endStrays(run: string): Promise<string[]> {
  const names = await Promise.all(
    readdirSync(run)
      .filter((file) => file.endsWith('.json'))
      .map((file) => endStray(path.join(run, file))),
  );
  return names.filter((name) => name !== undefined);
}

async function endStray(file: string): Promise<string | undefined> {
  let stray: { name: string; pid: number; identity: string; stopSignal: Signal };
  try {
    stray = JSON.parse(readFileSync(file, 'utf8')) as typeof stray;
  } catch {
    rmSync(file, { force: true });
    return undefined;
  }
  const lives = (): boolean => stray.identity !== undefined && identityOf(stray.pid) === stray.identity;
  const found = lives();
  for (const signal of [stray.stopSignal, 'SIGKILL'] as const) {
    if (lives()) process.kill(stray.pid, signal);
    for (const until = Date.now() + 5_000; lives() && Date.now() < until;) await delay(POLL_MS);
  }
  rmSync(file, { force: true });
  return found ? stray.name : undefined;
}

/** Last lines of a log, for the sentence that says why something did not start. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** The log of the start before becomes .1, that one .2, and so on. */
export function rotate(file: string): void {
  for (let age = KEPT_LOGS - 1; age >= 0; age--) {
    const from = age === 0 ? file : `${file}.${age}`;
    if (existsSync(from)) renameSync(from, `${file}.${age + 1}`);
  }
}

const running = new Map<ChildProcess, Signal>();

// Whoever ends without stop(), for instance by an uncaught error, leaves nothing behind.
process.on('exit', () => {
  for (const [child, signal] of running) child.kill(signal);
});

function notStarted(plan: ProcessPlan, outcome: 'ended' | 'late', log: string, file: string): Failure {
  const seconds = plan.readyWithinMs / 1000;
  const how =
    outcome === 'late'
      ? { zh: `${seconds} 秒内没有就绪`, en: `was not ready within ${seconds} s` }
      : { zh: '启动后随即退出', en: 'ended right after its start' };
  const tail = log === '' ? '' : `\n${log.replaceAll(/^/gm, '    | ').slice(0, 3_000)}`;
  return new Failure(
    'process-not-started',
    { zh: `${plan.name} ${how.zh}${tail}`, en: `${plan.name} ${how.en}${tail}` },
    {
      zh: `完整日志：${file}；npm run doctor 会检查环境。`,
      en: `the whole log: ${file}; npm run doctor checks this machine.`,
    },
  );
}
