import path from 'node:path';
import type { DatabaseUrls } from './databases.ts';
import { root } from './folders.ts';
import type { Folders } from './folders.ts';

/** What the programs must be told; the names are those of libs/config. */
export interface ProgramSettings {
  folders: Folders;
  urls: DatabaseUrls;
  temporalAddress: string;
  httpPort: number;
  workerHealthPort: number;
  demo: boolean;
  /** Wins over everything above. */
  extra: Record<string, string>;
}

// A setting left over in the shell of whoever started this must not reach a program by accident.
const OURS = /^(DUBAN_|TEMPORAL_|DATABASE_URL$|PG[A-Z]+$|npm_|NODE_OPTIONS$)/;

/** The environment of api, worker and most commands of the cli. */
export function programEnvironment(settings: ProgramSettings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    // Saves about a fifth of the CPU time of every start but the first.
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/duban'),
    DATABASE_URL: settings.urls.app,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: 'duban',
    DUBAN_TASK_QUEUE: 'duban',
    DUBAN_HTTP_HOST: '127.0.0.1',
    DUBAN_HTTP_PORT: String(settings.httpPort),
    DUBAN_PUBLIC_URL: `http://127.0.0.1:${settings.httpPort}`,
    DUBAN_WORKER_HEALTH_PORT: String(settings.workerHealthPort),
    DUBAN_EVIDENCE_DIR: settings.folders.evidence,
    DUBAN_WEB_DIR: path.join(root, 'dist/web'),
    DUBAN_DEMO: String(settings.demo),
    LOG_LEVEL: 'info',
    ...settings.extra,
  };
}
