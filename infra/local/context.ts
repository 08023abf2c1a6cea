import { chooseInnerPorts } from './chosen-ports.ts';
import type { InnerPorts } from './chosen-ports.ts';
import { embeddedUrls, externalUrls } from './databases.ts';
import type { DatabaseUrls } from './databases.ts';
import { programEnvironment } from './environment.ts';
import { Cancelled } from './failure.ts';
import { foldersOf, prepareFolders, requireSpace } from './folders.ts';
import type { Folders } from './folders.ts';
import { say } from './language.ts';
import type { StackOptions } from './options.ts';
import { endStrays, manageProcess } from './process.ts';
import type { ManagedProcess, ProcessPlan } from './process.ts';
import { showProgress, silent } from './progress.ts';
import type { Progress } from './progress.ts';
import { restartWithBackOff } from './restart.ts';
import { loadSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import { chooseHttpPort, takeFolder } from './single-start.ts';

/** What all steps of one start share. */
export interface Context {
  options: StackOptions;
  folders: Folders;
  secrets: Secrets;
  ports: InnerPorts;
  httpPort: number;
  urls: DatabaseUrls;
  temporalAddress: string;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
  processes: Map<string, ManagedProcess>;
  /** Starts a child and waits until it is healthy. */
  launch(plan: ProcessPlan): Promise<void>;
  /** Ends all children, the last started first, and lets the folder go. */
  stop(): Promise<void>;
}

const MIN_FREE_MIB = 500;

export async function prepareContext(options: StackOptions): Promise<Context> {
  const progress = options.quiet === true ? silent : showProgress(process.stdout);
  const folders = foldersOf(options.dataDir);
  prepareFolders(folders);
  requireSpace(folders.data, MIN_FREE_MIB);
  const release = takeFolder(folders);
  try {
    const strays = await endStrays(folders.run);
    if (strays.length > 0) {
      const names = strays.join(', ');
      progress.line(
        say({
          zh: `! 已清理上次遗留的进程：${names}`,
          en: `! ended processes left over from last time: ${names}`,
        }),
      );
    }
    return { ...(await settle(options, folders, progress)), ...supervise(options, progress, release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function settle(options: StackOptions, folders: Folders, progress: Progress) {
  const { external, demo = false, env = {} } = options;
  const httpPort = await chooseHttpPort(options.httpPort ?? (options.freePorts === true ? 0 : 8080));
  const { ports, moved } = await chooseInnerPorts(folders.ports, options.freePorts === true);
  if (moved.length > 0) {
    const names = shortList(moved);
    progress.line(
      say({
        zh: `! 内部端口被占用，已改用其他端口：${names}`,
        en: `! inner ports were taken, others are used: ${names}`,
      }),
    );
  }
  const secrets = loadSecrets(folders.secrets);
  const urls =
    external?.databaseUrl === undefined
      ? embeddedUrls(ports.postgres, secrets)
      : externalUrls(external.databaseUrl, secrets);
  const temporalAddress = external?.temporalAddress ?? `127.0.0.1:${ports.frontend}`;
  const environment = programEnvironment({
    folders,
    urls,
    temporalAddress,
    httpPort,
    workerHealthPort: ports.workerHealth,
    demo,
    extra: env,
  });
  return { options, folders, secrets, ports, httpPort, urls, temporalAddress, environment };
}

// The one that depends on all others ends first.
const STOP_ORDER = ['temporal-ui', 'api', 'worker', 'temporal', 'postgres'];

function supervise(options: StackOptions, progress: Progress, release: () => void) {
  const processes = new Map<string, ManagedProcess>();
  let stopping: Promise<void> | undefined;
  const startAgain = restartWithBackOff({
    line: progress.line,
    stopping: () => stopping !== undefined,
    giveUp: (name) => options.onGiveUp?.(name),
  });
  const died = (name: string, how: string): void => {
    const target = processes.get(name);
    if (stopping !== undefined || target === undefined) return;
    if (options.restart === true) void startAgain(target, how);
    else progress.line(say({ zh: `! ${name} 意外退出（${how}）`, en: `! ${name} ended unasked (${how})` }));
  };
  const cancellable: Progress = {
    line: progress.line,
    async step(name, body) {
      if (stopping !== undefined) throw new Cancelled();
      return progress.step(name, async (note) => {
        try {
          return await body(note);
        } catch (error) {
          throw stopping === undefined ? error : new Cancelled();
        }
      });
    },
  };
  return {
    processes,
    progress: cancellable,
    async launch(plan: ProcessPlan): Promise<void> {
      if (stopping !== undefined) throw new Cancelled();
      const managed = manageProcess(plan, died);
      processes.set(plan.name, managed);
      await managed.start();
    },
    stop(): Promise<void> {
      stopping ??= (async () => {
        for (const name of STOP_ORDER) {
          const target = processes.get(name);
          if (target?.pid === undefined) continue;
          await progress.step(say({ zh: `停止 ${name}`, en: `stop ${name}` }), () => target.stop());
        }
        release();
      })();
      return stopping;
    },
  };
}

function shortList(names: string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')} … (${names.length})`;
}
