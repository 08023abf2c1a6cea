import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from './folders.ts';
import { accepts } from './ports.ts';
import type { ProcessPlan } from './process.ts';
import { goInstall } from './temporal-binaries.ts';

const UI_VERSION = '2.55.0';
const EXE = process.platform === 'win32' ? '.exe' : '';

/** The program of Temporal's web interface, built into the cache at its first use. */
export async function findTemporalUi(cache: string, note: (text: string) => void): Promise<string> {
  const file = path.join(cache, `temporal-ui-${UI_VERSION}`, `server${EXE}`);
  if (existsSync(file)) return file;
  const part = `${path.dirname(file)}.part-${process.pid}`;
  mkdirSync(part, { recursive: true });
  try {
    await goInstall(part, [`github.com/temporalio/ui-server/v2/cmd/server@v${UI_VERSION}`], note);
    mkdirSync(path.dirname(file), { recursive: true });
    renameSync(path.join(part, `server${EXE}`), file);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return file;
}

export interface UiPlace {
  program: string;
  folders: Folders;
  port: number;
  temporalAddress: string;
}

/** For operators on this machine: it has no sign-in of its own, so it listens on the loopback address only. */
export function uiPlan({ program, folders, port, temporalAddress }: UiPlace): ProcessPlan {
  const config = path.join(folders.temporal, 'ui');
  mkdirSync(config, { recursive: true, mode: 0o700 });
  const settings = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: 'duban',
  };
  writeFileSync(path.join(config, 'local.yaml'), JSON.stringify(settings, null, 2));
  return {
    name: 'temporal-ui',
    command: program,
    args: ['--root', folders.temporal, '--config', 'ui', '--env', 'local', 'start'],
    cwd: folders.temporal,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    logs: folders.logs,
    run: folders.run,
    ready: () => accepts(port),
    readyWithinMs: 30_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 5_000,
  };
}
