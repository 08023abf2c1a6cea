import type { Stack } from '../../infra/local/stack.ts';
import type { BareLoad } from './bare/bare-load.ts';
import { type CpuTimes, cpuBetween, readCpu, disturbance, machineTimes } from './processes.ts';
import type { Report } from './report.ts';
import { median, rounded, runWindow, spreadOf } from './samples.ts';
import { take, type Walker } from './task-walk.ts';

/** Issue 3: at 1 client our p50 is at most 1.4 times the bare Update's, at 32 our throughput at least 0.8 of it. */
const targets = { p50Ratio: 1.4, throughputRatio: 0.8 } as const;
export const clientCounts = [1, 8, 32] as const;

export interface CommandLoad {
  readonly stack: Stack;
  readonly bare: BareLoad;
  readonly walkers: readonly Walker[];
  readonly rounds: number;
  readonly seconds: number;
  /** Api and worker have profile-hook.ts in them. */
  readonly profile: boolean;
}

interface Measured {
  readonly part: 'a';
  readonly what: 'ours' | 'bare';
  readonly clients: number;
  readonly round: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly cpuPerAction: number;
}

/** Ours and the bare Update in turn, at 1, 8 and 32 clients, so that noise of the machine meets both. */
export const measureCommands = async (load: CommandLoad, report: Report): Promise<number> => {
  const { bare, walkers } = load;
  const ours = async (client: number) => {
    const walker = walkers[client];
    if (!walker) throw new Error(`no walker ${client}`);
    return take(await walker.next());
  };
  await runWindow(32, 3, (client) => bare.once(client));
  // V8 compiles what is hot: the first thousand commands are worth nothing.
  const warm = await runWindow(32, 12, ours);
  let taken = warm.latencies.length;
  const all: Measured[] = [];
  for (let round = 1; round <= load.rounds; round++) {
    report.line(await measureRest(load, round));
    for (const clients of clientCounts) {
      const bareFirst = round % 2 === 1;
      for (const what of bareFirst ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
        const once = what === 'ours' ? ours : (client: number) => bare.once(client);
        const measured = await measureOne(load, { what, clients, round, once });
        if (what === 'ours') taken += measured.count;
        report.line(measured);
        all.push(measured);
      }
    }
  }
  for (const clients of clientCounts) report.line(compare(all, clients));
  return taken;
};

/** Milliseconds: the outbox of a task comes 20 s after its last command, and may need a second look. */
const rest = 25_000;

/**
 * What the workflows still do when the clients are silent: they deliver, or find delivered, what was decided last.
 * It is work of the commands before, and must not fall into the windows of a single client.
 */
const measureRest = async ({ stack, bare }: CommandLoad, round: number) => {
  const before = readCpu(stack, bare.workerPid);
  await new Promise((resolve) => setTimeout(resolve, rest));
  const spent = cpuBetween(before, readCpu(stack, bare.workerPid));
  const cpuMs = rounded(Object.values(spent).reduce((sum, ms) => sum + ms, 0));
  return { part: 'a', what: 'rest', clients: 0, round, seconds: rest / 1000, cpuMs, cpu: spent };
};

interface OneWindow {
  readonly what: 'ours' | 'bare';
  readonly clients: number;
  readonly round: number;
  readonly once: (client: number) => Promise<number | undefined>;
}

const measureOne = async (
  { stack, bare, seconds, profile }: CommandLoad,
  { what, clients, round, once }: OneWindow,
) => {
  const profiled = profile && what === 'ours' ? [stack.processes.api?.pid, stack.processes.worker?.pid] : [];
  toggleProfiles(profiled);
  const machine = machineTimes();
  const before = readCpu(stack, bare.workerPid);
  const window = await runWindow(clients, seconds, once);
  const spent = cpuBetween(before, readCpu(stack, bare.workerPid));
  const noise = disturbance(machine, machineTimes(), spent);
  const cpu = perAction(spent, window.latencies.length);
  toggleProfiles(profiled);
  const { generator, ...system } = cpu;
  // The bare Update's client lives in the generator; ours is the API.
  const counted = what === 'bare' ? without(system, ['api', 'worker']) : without(system, ['bare worker']);
  const cpuPerAction = rounded(Object.values(counted).reduce((sum, ms) => sum + ms, 0));
  const perSecond = rounded(window.latencies.length / window.seconds);
  const { failures } = window;
  return {
    part: 'a' as const,
    what,
    clients,
    round,
    perSecond,
    ...spreadOf(window.latencies),
    failures,
    cpuPerAction,
    cpu: counted,
    generator: generator ?? 0,
    ...noise,
  };
};

const toggleProfiles = (pids: readonly (number | undefined)[]): void => {
  for (const pid of pids) if (pid !== undefined) process.kill(pid, 'SIGWINCH');
};

const perAction = (cpu: CpuTimes, actions: number): CpuTimes =>
  Object.fromEntries(Object.entries(cpu).map(([group, ms]) => [group, rounded(ms / actions)]));

const without = (cpu: CpuTimes, groups: readonly string[]): CpuTimes =>
  Object.fromEntries(Object.entries(cpu).filter(([group]) => !groups.includes(group)));

/** Medians over the rounds, and their ratios. */
const compare = (all: readonly Measured[], clients: number) => {
  const of = (what: Measured['what'], value: (measured: Measured) => number) =>
    median(all.filter((measured) => measured.what === what && measured.clients === clients).map(value));
  const ratio = (value: (measured: Measured) => number) => rounded(of('ours', value) / of('bare', value));
  const [p50Ratio, throughputRatio] = [ratio(({ p50 }) => p50), ratio(({ perSecond }) => perSecond)];
  return {
    part: 'a',
    what: 'ratio',
    clients,
    p50Ratio,
    throughputRatio,
    p50: of('ours', ({ p50 }) => p50),
    p95: of('ours', ({ p95 }) => p95),
    p99: of('ours', ({ p99 }) => p99),
    perSecond: of('ours', ({ perSecond }) => perSecond),
    cpuPerAction: of('ours', ({ cpuPerAction }) => cpuPerAction),
    barePerSecond: of('bare', ({ perSecond }) => perSecond),
    bareP50: of('bare', ({ p50 }) => p50),
    bareCpuPerAction: of('bare', ({ cpuPerAction }) => cpuPerAction),
    ...(clients === 1 && {
      target: `p50 ratio <= ${targets.p50Ratio}`,
      met: p50Ratio <= targets.p50Ratio,
    }),
    ...(clients === 32 && {
      target: `throughput ratio >= ${targets.throughputRatio}`,
      met: throughputRatio >= targets.throughputRatio,
    }),
  };
};
