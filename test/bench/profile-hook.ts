import { Session } from 'node:inspector/promises';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';

/**
 * Loaded into api and worker by `npm run bench -- --profile`: SIGWINCH begins a V8 profile, the next one writes it.
 * So only what is measured is in it. The worker's workflows run in a thread, which is told through a channel.
 */
const folder = process.env['BENCH_PROFILE'] ?? '.';
const channel = new BroadcastChannel('duban-bench-profile');
channel.onmessage = () => void toggle();
// Never a reason to stay alive.
(channel as unknown as { unref(): void }).unref();
if (isMainThread) {
  process.on('SIGWINCH', () => {
    channel.postMessage('toggle');
    void toggle();
  });
}

let session: Session | undefined;

const toggle = async (): Promise<void> => {
  if (!session) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = undefined;
  const name = `${path.basename(path.dirname(path.dirname(process.argv[1] ?? '')))}-${process.pid}-${threadId}`;
  await writeFile(path.join(folder, `${name}-${Date.now()}.cpuprofile`), JSON.stringify(profile));
};
