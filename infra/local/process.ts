import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import { Failure } from './failure.ts';
import { lastLines, rotate } from './logs.ts';
import { identityOf } from './process-identity.ts';
import type { ChildRecord } from './strays.ts';

export type Signal = NodeJS.Signals;

export interface ProcessPlan {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  account?: Account | undefined;
  /** Folder of its log. */
  logs: string;
  /** Folder of its record, see strays.ts. */
  run: string;
  /** Asked again and again until it answers true. */
  ready: () => Promise<boolean>;
  readyWithinMs: number;
  stopSignal: Signal;
  stopWithinMs: number;
  /** Given the last lines of the log after an early end: true when a further try may succeed. */
  startAgain?: (log: string) => boolean;
}

/** Told of an end that nobody asked for. */
export type Died = (name: string, how: string) => void;

const POLL_MS = 50;

/** A long-running child of this stack, started again as often as wanted. */
export class ManagedProcess {
  readonly name: string;
  readonly #plan: ProcessPlan;
  readonly #died: Died;
  readonly #log: string;
  readonly #record: string;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #askedToEnd = false;
  #healthy = false;

  constructor(plan: ProcessPlan, died: Died) {
    this.name = plan.name;
    this.#plan = plan;
    this.#died = died;
    this.#log = path.join(plan.logs, `${plan.name}.log`);
    this.#record = path.join(plan.run, `${plan.name}.json`);
    rotate(this.#log);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it and waits until it is healthy. */
  async start(): Promise<void> {
    if (this.#child !== undefined) return;
    const giveUp = Date.now() + this.#plan.readyWithinMs;
    for (;;) {
      const outcome = await this.#untilReady(this.#launch());
      if (outcome === 'ready') break;
      if (outcome === 'late') await this.#end(this.#plan.stopSignal, 2_000);
      const log = lastLines(this.#log, 8);
      const mayTry = outcome === 'ended' && !this.#askedToEnd && Date.now() < giveUp;
      if (!mayTry || this.#plan.startAgain?.(log) !== true) throw notStarted(this.#plan, outcome, log);
      await delay(500);
    }
    this.#healthy = true;
  }

  /** Sends a signal and waits for the end; nobody starts it again by itself after that. */
  kill(signal: Signal = 'SIGKILL'): Promise<void> {
    return this.#end(signal, this.#plan.stopWithinMs);
  }

  /** Asks it to end, insists after the plan's time. */
  stop(): Promise<void> {
    return this.#end(this.#plan.stopSignal, this.#plan.stopWithinMs);
  }

  #launch(): ChildProcess {
    const { account, args, command, cwd, env, name, stopSignal } = this.#plan;
    const log = openSync(this.#log, 'a', 0o600);
    // In a group of its own: Ctrl-C must reach only the supervisor, which stops everything in order.
    const identity = account && { uid: account.uid, gid: account.gid };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', log, log],
      detached: true,
      ...identity,
    });
    closeSync(log);
    this.#child = child;
    this.#askedToEnd = this.#healthy = false;
    this.#ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(this.#afterEnd(child, signal ?? `exit ${code}`)));
      child.once('error', (error) => resolve(this.#afterEnd(child, error.message)));
    });
    if (child.pid !== undefined) {
      running.set(child, stopSignal);
      const record: ChildRecord = { name, pid: child.pid, identity: identityOf(child.pid), stopSignal };
      writeFileSync(this.#record, JSON.stringify(record));
    }
    return child;
  }

  #afterEnd(child: ChildProcess, how: string): void {
    if (this.#child === child) this.#child = undefined;
    rmSync(this.#record, { force: true });
    running.delete(child);
    if (this.#healthy && !this.#askedToEnd) this.#died(this.name, how);
  }

  async #untilReady(child: ChildProcess): Promise<'ready' | 'ended' | 'late'> {
    const until = Date.now() + this.#plan.readyWithinMs;
    while (Date.now() < until) {
      if (this.#child !== child) return 'ended';
      if (await this.#plan.ready()) return this.#child === child ? 'ready' : 'ended';
      await delay(POLL_MS);
    }
    return 'late';
  }

  async #end(signal: Signal, withinMs: number): Promise<void> {
    this.#askedToEnd = true;
    if (this.#child === undefined) return;
    this.#child.kill(signal);
    const late = delay(withinMs, 'late', { ref: false });
    if ((await Promise.race([this.#ended, late])) !== 'late') return;
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }
}

const running = new Map<ChildProcess, Signal>();

// Whoever ends without stop(), for instance by an uncaught error, leaves nothing behind.
process.on('exit', () => {
  for (const [child, signal] of running) child.kill(signal);
});

function notStarted(plan: ProcessPlan, outcome: 'ended' | 'late', log: string): Failure {
  const seconds = plan.readyWithinMs / 1000;
  const how =
    outcome === 'late'
      ? { zh: `${seconds} 秒内没有就绪`, en: `was not ready within ${seconds} s` }
      : { zh: '启动后随即退出', en: 'ended right after its start' };
  const tail = log === '' ? '' : `\n${log.replaceAll(/^/gm, '    | ').slice(0, 3_000)}`;
  const file = path.join(plan.logs, `${plan.name}.log`);
  return new Failure(
    'process-not-started',
    { zh: `${plan.name} ${how.zh}${tail}`, en: `${plan.name} ${how.en}${tail}` },
    {
      zh: `完整日志：${file}；npm run doctor 会检查环境。`,
      en: `the whole log: ${file}; npm run doctor checks this machine.`,
    },
  );
}
