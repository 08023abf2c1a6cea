import { checks, repairs } from './steps.ts';
import type { Step, Verdict } from './step.ts';

/**
 * `npm run check`: every step with its time and verdict; a failed one does not hide the next. With `--write`, first
 * everything is repaired that a tool can repair.
 */
const run = async ({ name, run: step }: Step): Promise<boolean> => {
  const started = Date.now();
  const { ok, details } = await step().catch(failed);
  console.log(
    `${ok ? '✓' : '✗'} ${name.padEnd(24)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`,
  );
  if (!ok) console.log(`${details.replace(/^/gm, '    ')}\n`);
  return ok;
};

const failed = (error: unknown): Verdict => ({
  ok: false,
  details: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

const inOrder = async (steps: readonly Step[]): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const step of steps) if (!(await run(step))) broken.push(step.name);
  return broken;
};

const write = process.argv.includes('--write');
if (write) await inOrder(repairs);
const broken = await inOrder(checks);
console.log(broken.length === 0 ? 'check: all good' : `check: ${broken.length} failed: ${broken.join(', ')}`);
process.exit(broken.length === 0 ? 0 : 1);
