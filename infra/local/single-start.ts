import { Failure } from './failure.ts';
import type { Folders } from './folders.ts';
import { takeLock } from './lock.ts';
import { freePorts, isFree, listenerOn } from './ports.ts';

/** Makes sure that this is the only start in the folder; returns how to let it go. */
export function takeFolder(folders: Folders): () => void {
  const taken = takeLock(folders.lock);
  if (typeof taken === 'function') return taken;
  throw new Failure(
    'already-running',
    {
      zh: `这个数据文件夹里已有一套系统在运行（进程 ${taken}）：${folders.data}`,
      en: `a system is already running in this data folder (process ${taken}): ${folders.data}`,
    },
    {
      zh: `先停止它（Ctrl-C 或 kill ${taken}），或用 --data <文件夹> --port <端口> 另起一套。`,
      en: `stop that one first (Ctrl-C or kill ${taken}), or start another with --data <folder> --port <port>.`,
    },
  );
}

/** The wanted HTTP port if it is free, any for 0; a busy one is the user's to decide about. */
export async function chooseHttpPort(wanted: number): Promise<number> {
  if (wanted === 0) return (await freePorts(1))[0] ?? 0;
  if (await isFree(wanted)) return wanted;
  const who = listenerOn(wanted);
  throw new Failure(
    'port-busy',
    {
      zh: `端口 ${wanted} 已被占用${who === undefined ? '' : `，占用者是进程 ${who}`}`,
      en: `port ${wanted} is taken${who === undefined ? '' : ` by process ${who}`}`,
    },
    {
      zh: `停止该进程，或换一个端口：npm start -- --port ${wanted + 1}`,
      en: `stop that process, or take another port: npm start -- --port ${wanted + 1}`,
    },
  );
}
