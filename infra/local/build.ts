import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { notWritable, root } from './folders.ts';
import { takeLock } from './lock.ts';
import { runTool } from './run-tool.ts';

const PROGRAM_SOURCES = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'workflows',
  'libs',
  'tsconfig.json',
  'package-lock.json',
];
const BUNDLE_SOURCES = ['apps/worker', 'workflows', 'libs', 'tsconfig.json', 'package-lock.json'];
// The pages use types and words of the pure libraries.
const WEB_SOURCES = ['apps/web', 'libs/domain', 'libs/contracts', 'package-lock.json'];
// Read at run time from beside the compiled code.
const ASSET = /\.(txt|sql|html|json|csv)$/;

const dist = path.join(root, 'dist');
const nodeModules = path.join(root, 'node_modules');

/**
 * Builds what is older than its sources: programs (tsc), the workflows' bundle, and the pages unless `web` is false.
 * Several starts at once wait for each other.
 * @returns the names of the parts that were built, empty when all was fresh.
 */
export async function buildStale({ web = true }: { web?: boolean } = {}): Promise<string[]> {
  const release = await takeBuildLock();
  try {
    // The pages need nothing of the programs: both are built side by side.
    const built = await Promise.all([buildPrograms(), ...(web ? [buildPages()] : [])]);
    return built.flat();
  } finally {
    release();
  }
}

async function buildPrograms(): Promise<string[]> {
  const built: string[] = [];
  if (isStale('programs', PROGRAM_SOURCES)) {
    const mark = fingerprint(PROGRAM_SOURCES);
    await runBuilder('tsc', [path.join(nodeModules, 'typescript/bin/tsc'), '-p', 'tsconfig.json']);
    copyAssets();
    removeOrphans();
    remember('programs', mark);
    built.push('tsc');
  }
  if (isStale('bundle', BUNDLE_SOURCES) || !existsSync(path.join(dist, 'workflow-bundle.js'))) {
    const mark = fingerprint(BUNDLE_SOURCES);
    await runBuilder('bundle', [path.join(dist, 'apps/worker/src/bundle.js')]);
    remember('bundle', mark);
    built.push('workflow bundle');
  }
  return built;
}

async function buildPages(): Promise<string[]> {
  if (!isStale('web', WEB_SOURCES) && existsSync(path.join(dist, 'web/index.html'))) return [];
  const mark = fingerprint(WEB_SOURCES);
  await runBuilder('vite', [
    path.join(nodeModules, 'vite/bin/vite.js'),
    'build',
    '--config',
    'apps/web/vite.config.ts',
  ]);
  remember('web', mark);
  return ['web'];
}

async function takeBuildLock(): Promise<() => void> {
  for (;;) {
    const release = lockDist();
    if (typeof release === 'function') return release;
    await delay(200);
  }
}

function lockDist(): (() => void) | number {
  try {
    mkdirSync(dist, { recursive: true });
    return takeLock(path.join(dist, '.build-lock.json'));
  } catch (error) {
    throw notWritable(dist, error);
  }
}

function isStale(part: string, sources: string[]): boolean {
  const file = markFile(part);
  return !existsSync(file) || readFileSync(file, 'utf8') !== fingerprint(sources);
}

function remember(part: string, mark: string): void {
  writeFileSync(markFile(part), mark);
}

function markFile(part: string): string {
  return path.join(dist, `.built-${part}`);
}

/** Changes whenever a file below these paths comes, goes or is written. */
function fingerprint(sources: string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(path.join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(target: string): string[] {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts') && !entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function copyAssets(): void {
  for (const folder of ['apps/api', 'apps/worker', 'apps/cli', 'libs']) {
    for (const file of filesBelow(path.join(root, folder))) {
      if (ASSET.test(file)) cpSync(file, path.join(dist, path.relative(root, file)));
    }
  }
}

/** tsc never removes what a deleted source left behind; a migration deleted by its author would still run. */
function removeOrphans(): void {
  for (const folder of ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'workflows']) {
    for (const file of filesBelow(path.join(dist, folder))) {
      const source = path.join(root, path.relative(dist, file)).replace(/\.js(\.map)?$/, '.ts');
      if (!existsSync(source) && !existsSync(`${source}x`)) rmSync(file);
    }
  }
}

async function runBuilder(name: string, args: string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  const outcome = await runTool({ command: process.execPath, args, cwd: root, env });
  // A compiler reports on stdout, and its first complaint is usually the cause of the others.
  const said = `${outcome.stdout.trim()}\n${outcome.stderr.trim()}`.trim();
  if (!outcome.ok) throw notBuilt(name, said.split('\n').slice(0, 12).join('\n'));
}

function notBuilt(name: string, output: string): Failure {
  return new Failure(
    'build-failed',
    { zh: `编译失败（${name}）：\n${output}`, en: `the build failed (${name}):\n${output}` },
    {
      zh: '恢复被改动的源文件（git status），或删除 dist 与 node_modules 后重新启动。',
      en: 'restore what was changed (git status), or delete dist and node_modules and start again.',
    },
  );
}
