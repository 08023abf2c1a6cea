// Runs on any Node >= 20, before anything is installed: no dependency, no TypeScript, no import from beside it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modules = path.join(root, 'node_modules');
const marker = path.join(modules, '.duban-lock');
const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** Chinese unless the locale asks for English. */
export function say(zh, en) {
  return english ? en : zh;
}

/** Installs what the lock file names, unless that is already there, then runs a script with the pinned Node. */
export function runWithPinnedNode(script, args) {
  requireNode(20);
  installDependencies();
  const node = pinnedNode();
  // What the script starts by the name `node` is the same one.
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(node, [...options, script, ...args], { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to the whole group already; a signal sent to this process alone must reach the child.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) =>
    fail(say(`无法启动 Node：${error.message}`, `cannot start Node: ${error.message}`)),
  );
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

/** Asked to end, npm ends its shell, and the shell does not pass it on: our parent is then another one. */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return;
  fail(
    say(
      `Node ${process.versions.node} 太旧，需要 ${major} 或更新版本：请从 nodejs.org 安装后重试。`,
      `Node ${process.versions.node} is too old, ${major} or newer is needed: install it from nodejs.org, then try again.`,
    ),
  );
}

function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8').trim() === wanted) return;
  if (!alreadyInstalled()) {
    console.log(
      say('· 安装依赖 npm ci（首次约 1 分钟）…', '· installing dependencies with npm ci (about a minute) …'),
    );
    const started = Date.now();
    npmCi();
    console.log(`✓ npm ci  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  try {
    writeFileSync(marker, `${wanted}\n`);
  } catch {
    // A checkout that somebody else installed: without the marker the comparison is made again next time.
  }
}

/** Somebody may have run `npm ci` by hand: npm's own record then names the same versions as the lock file. */
function alreadyInstalled() {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  const same = Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    return found[name]
      ? found[name].version === entry.version
      : entry.optional === true || entry.peer === true;
  });
  return same && Object.keys(found).every((name) => wanted[name]);
}

function npmCi() {
  // Errors only: the packages warn about the Node that runs npm, but what runs them is the pinned one.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  const byNode = own && path.basename(own).startsWith('npm');
  const result = byNode
    ? spawnSync(process.execPath, [own, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  fail(
    say(
      'npm ci 没有成功（原因见上）：请检查网络与文件夹写权限后重试。',
      'npm ci did not succeed (see above): check the network and write access to this folder, then try again.',
    ),
  );
}

function pinnedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const carried = path.join(modules, name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(carried)) return carried;
  requireNode(24);
  return process.execPath;
}

function fail(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
