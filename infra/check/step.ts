import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../local/folders.ts';

/** What a step found. `details` is shown when it failed, and says what to do. */
export interface Verdict {
  readonly ok: boolean;
  readonly details: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Verdict>;
}

/** Runs a tool of node_modules with the Node that runs this; its exit code is the verdict. */
export const tool = (script: string, ...args: readonly string[]): Promise<Verdict> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    child.once('error', (error) => resolve({ ok: false, details: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, details: said.trim() }));
  });
