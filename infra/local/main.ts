import { parseCommandLine } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { runDoctor } from './doctor.ts';
import { describe } from './failure.ts';
import { say } from './language.ts';
import { wasShown } from './progress.ts';
import { startStack } from './stack.ts';
import { welcome } from './welcome.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

try {
  const asked = parseCommandLine(process.argv.slice(2), process.env);
  process.exitCode = asked.command === 'doctor' ? await runDoctor(asked) : await runSystem(asked);
} catch (error) {
  if (!wasShown(error)) console.error(`✗ ${describe(error)}`);
  process.exitCode = 1;
}
// Children that are still ending a one-off job must not keep a finished start alive.
process.exit();

async function runSystem(asked: CommandLine): Promise<number> {
  const started = Date.now();
  const stop = new AbortController();
  let exitCode = 0;
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  for (const signal of SIGNALS) {
    // Asked a second time, nothing more is done: every step of stopping has a bound of its own.
    process.on(signal, () => {
      if (!stop.signal.aborted)
        console.log(say({ zh: `\n收到 ${signal}，正在停止…`, en: `\n${signal}: stopping …` }));
      stop.abort();
    });
  }
  stopWithParent(() => stop.abort());
  try {
    const stack = await startStack({
      ...asked,
      external: { databaseUrl: asked.databaseUrl, temporalAddress: asked.temporalAddress },
      restart: true,
      signal: stop.signal,
      onGiveUp: () => {
        exitCode = 1;
        stop.abort();
      },
    });
    console.log(welcome(stack, { ...asked, seconds: (Date.now() - started) / 1000 }));
    await stopped;
    await stack.stop();
    return exitCode;
  } catch (error) {
    // Stopped in the middle of a start: what failed because of that is no news.
    if (stop.signal.aborted) return 130;
    throw error;
  }
}

/** start.mjs passes signals on, unless it was killed by one that nobody can pass on. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
