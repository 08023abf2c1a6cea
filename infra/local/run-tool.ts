import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Account } from './account.ts';

/** A program that does one job and ends. */
export interface Job {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  account?: Account | undefined;
  /** Told of all output as it comes. */
  heard?: (from: 'stdout' | 'stderr', text: string) => void;
}

export interface Outcome {
  ok: boolean;
  stdout: string;
  stderr: string;
}

/** Runs it to its end; a program that cannot be started at all is an outcome as well, with the reason in stderr. */
export function runTool({ command, args, cwd, env, account, heard }: Job): Promise<Outcome> {
  return new Promise((resolve) => {
    const outcome: Outcome = { ok: false, stdout: '', stderr: '' };
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C reaches the supervisor only, which ends jobs when it ends itself.
      detached: process.platform !== 'win32',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    jobs.add(child);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        outcome[name] += text;
        heard?.(name, text);
      });
    }
    child.once('error', (error) => {
      jobs.delete(child);
      resolve({ ...outcome, stderr: error.message });
    });
    child.once('close', (code) => {
      jobs.delete(child);
      resolve({ ...outcome, ok: code === 0 });
    });
  });
}

/** Last part of what a failed job said, for the sentence that reports it. */
export function lastWords({ stdout, stderr }: Outcome, lines = 12): string {
  const said = stderr.trim() || stdout.trim();
  return said.split('\n').slice(-lines).join('\n').slice(-2_000);
}

const jobs = new Set<ChildProcess>();

process.on('exit', () => {
  for (const { pid } of jobs) {
    try {
      // The whole group: a compiler starts children of its own.
      if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
    } catch {
      // It ended by itself in this moment.
    }
  }
});
