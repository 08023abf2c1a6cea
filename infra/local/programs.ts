import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';
import { root } from './folders.ts';
import type { Folders } from './folders.ts';
import type { ProcessPlan } from './process.ts';
import { lastWords, runTool } from './run-tool.ts';

/** Where one of our own programs lies after the build. */
export function programFile(app: 'api' | 'worker' | 'cli'): string {
  return path.join(root, 'dist/apps', app, 'src/main.js');
}

export interface ProgramPlan {
  name: 'api' | 'worker';
  env: NodeJS.ProcessEnv;
  /** Address that answers 200 when the program is ready. */
  readyUrl: string;
  folders: Folders;
}

export function programPlan({ name, env, readyUrl, folders }: ProgramPlan): ProcessPlan {
  return {
    name,
    command: process.execPath,
    args: [programFile(name)],
    cwd: root,
    env,
    logs: folders.logs,
    run: folders.run,
    ready: () => answersOk(readyUrl),
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 15_000,
  };
}

/** Runs one command of the cli to its end and returns what it printed; its log is logs/cli.log. */
export async function runCli(args: string[], env: NodeJS.ProcessEnv, folders: Folders): Promise<string> {
  const log = path.join(folders.logs, 'cli.log');
  const outcome = await runTool({
    command: process.execPath,
    args: [programFile('cli'), ...args],
    cwd: root,
    env,
    heard: (from, text) => {
      // The one-time password is printed to the person who started this, and kept nowhere.
      if (from === 'stderr' || args[0] !== 'first-run') appendFileSync(log, text, { mode: 0o600 });
    },
  });
  if (!outcome.ok) throw commandFailed(args, lastWords(outcome), log);
  return outcome.stdout;
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function commandFailed(args: string[], why: string, log: string): Failure {
  const command = `cli ${args.join(' ')}`;
  return new Failure(
    'command-failed',
    { zh: `${command} 失败：\n${why}`, en: `${command} failed:\n${why}` },
    {
      zh: `完整日志：${log}；修正后重新启动即可继续。`,
      en: `the whole log: ${log}; repair it and start again, it goes on.`,
    },
  );
}
