import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';
import { requireSpace } from './folders.ts';
import { lastWords, runTool } from './run-tool.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

/** Paths of the server and of its schema tool. */
export interface TemporalBinaries {
  server: string;
  sql: string;
}

const EXE = process.platform === 'win32' ? '.exe' : '';
const SOURCES = ['server', 'tools/sql'].map(
  (part) => `go.temporal.io/server/cmd/${part}@v${TEMPORAL_VERSION}`,
);
// What Go keeps of a cold build: module and build caches, then the two programs.
const BUILD_SPACE_MIB = 4_500;

/** The programs where they already lie, without building anything. */
export function presentTemporal(cache: string): TemporalBinaries | undefined {
  const given = process.env['DUBAN_TEMPORAL_BIN_DIR'];
  const folder = given || cacheOf(cache);
  const found = { server: path.join(folder, `server${EXE}`), sql: path.join(folder, `sql${EXE}`) };
  const missing = Object.values(found).filter((file) => !existsSync(file));
  if (missing.length === 0) return checked(found);
  if (!given) return undefined;
  throw new Failure(
    'temporal-folder',
    {
      zh: `DUBAN_TEMPORAL_BIN_DIR 里缺少 ${missing.join('、')}`,
      en: `DUBAN_TEMPORAL_BIN_DIR lacks ${missing.join(', ')}`,
    },
    {
      zh: `放入 Temporal ${TEMPORAL_VERSION} 的 server 与 sql，或去掉该变量。`,
      en: `put server and sql of Temporal ${TEMPORAL_VERSION} there, or unset the variable.`,
    },
  );
}

/** Builds both programs once per machine into the cache; `note` tells how far it is. */
export async function buildTemporal(cache: string, note: (text: string) => void): Promise<TemporalBinaries> {
  requireGo();
  requireSpace(cache, BUILD_SPACE_MIB);
  const folder = cacheOf(cache);
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(part, { recursive: true });
  try {
    await goInstall(part, SOURCES, note);
    mkdirSync(folder, { recursive: true });
    for (const name of ['server', 'sql'])
      renameSync(path.join(part, name + EXE), path.join(folder, name + EXE));
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  const built = presentTemporal(cache);
  if (built === undefined) throw notBuilt('');
  return built;
}

function cacheOf(cache: string): string {
  return path.join(cache, `temporal-server-${TEMPORAL_VERSION}`);
}

function checked(found: TemporalBinaries): TemporalBinaries {
  for (const file of Object.values(found)) {
    const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (stdout?.includes(TEMPORAL_VERSION)) continue;
    throw new Failure(
      'temporal-version',
      { zh: `${file} 不是 Temporal ${TEMPORAL_VERSION}`, en: `${file} is not Temporal ${TEMPORAL_VERSION}` },
      {
        zh: '删除该文件夹后重新启动，会重新准备。',
        en: 'delete that folder and start again: it is made anew.',
      },
    );
  }
  return found;
}

function requireGo(): void {
  if (spawnSync('go', ['version']).status === 0) return;
  throw new Failure(
    'go-missing',
    {
      zh: `缺少 Temporal ${TEMPORAL_VERSION} 服务程序，本机也没有 Go 可用来编译`,
      en: `the Temporal ${TEMPORAL_VERSION} server is not here, and there is no Go on this machine to build it`,
    },
    {
      zh: '安装 Go（1.26.8 以上）；或用 DUBAN_TEMPORAL_BIN_DIR 指出已有程序；或用 TEMPORAL_ADDRESS 指向已有的 Temporal。',
      en: 'install Go (1.26.8 or newer); or name a folder in DUBAN_TEMPORAL_BIN_DIR; or point TEMPORAL_ADDRESS to a running one.',
    },
  );
}

/** `go install` of programs into a folder. */
export async function goInstall(
  into: string,
  sources: string[],
  note: (text: string) => void,
): Promise<void> {
  let [downloaded, compiled] = [0, 0];
  const outcome = await runTool({
    command: 'go',
    args: ['install', '-v', '-ldflags', '-s -w', ...sources],
    cwd: into,
    env: { ...process.env, GOBIN: into, GO111MODULE: 'on' },
    heard: (_from, text) => {
      const lines = text.split('\n').filter((line) => line !== '');
      downloaded += lines.filter((line) => line.startsWith('go: downloading')).length;
      compiled += lines.filter((line) => !line.startsWith('go:')).length;
      note(`go install (${downloaded} modules, ${compiled} packages)`);
    },
  });
  if (!outcome.ok) throw notBuilt(lastWords(outcome));
}

function notBuilt(why: string): Failure {
  return new Failure(
    'temporal-not-built',
    { zh: `go install 没有成功：\n${why}`, en: `go install did not succeed:\n${why}` },
    {
      zh: '检查网络（GOPROXY）与磁盘空间后重新启动，已完成的部分不会重做。',
      en: 'check the network (GOPROXY) and the disk, then start again: what is done is not done twice.',
    },
  );
}
