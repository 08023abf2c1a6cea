import { chooseInnerPorts } from './chosen-ports.ts';
import type { InnerPorts } from './chosen-ports.ts';
import { embeddedUrls, externalUrls } from './databases.ts';
import type { DatabaseUrls } from './databases.ts';
import { programEnvironment } from './environment.ts';
import { foldersOf, prepareFolders, requireSpace } from './folders.ts';
import type { Folders } from './folders.ts';
import { say } from './language.ts';
import type { StackOptions } from './options.ts';
import { showProgress, silent } from './progress.ts';
import type { Progress } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import { chooseHttpPort, takeFolder } from './single-start.ts';
import { endStrays } from './strays.ts';
import { Supervisor } from './supervisor.ts';

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
  supervisor: Supervisor;
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
    const supervisor = new Supervisor({
      progress,
      restart: options.restart === true,
      onGiveUp: (name) => options.onGiveUp?.(name),
      release,
    });
    return { ...(await settle(options, folders, progress)), progress: supervisor.cancellable(), supervisor };
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

function shortList(names: string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')} … (${names.length})`;
}
