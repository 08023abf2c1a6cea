import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../../infra/local/stack.ts';

// USER_HZ: 100 on every Linux that Node runs on.
const MS_PER_TICK = 10;

interface Stat {
  readonly ppid: number;
  /** Of the process itself. */
  readonly cpuMs: number;
  /** Of its children that have ended and were waited for. */
  readonly endedMs: number;
}

const statOf = (pid: number): Stat | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything, spaces too.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (field: number): number => fields[field - 3] ?? 0;
    return {
      ppid: at(4),
      cpuMs: (at(14) + at(15)) * MS_PER_TICK,
      endedMs: (at(16) + at(17)) * MS_PER_TICK,
    };
  } catch {
    return undefined;
  }
};

const commandLineOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

export type CpuGroup =
  | 'api'
  | 'worker'
  | 'temporal'
  | 'postgres for temporal'
  | 'postgres for duban'
  | 'postgres itself'
  | 'bare worker'
  | 'generator';
/** User and system milliseconds so far. */
export type CpuTimes = Partial<Record<CpuGroup, number>>;

/** PostgreSQL is a process per session: its children are counted too, by whom they work for. */
export const cpuTimes = (stack: Stack, bareWorker?: number): CpuTimes => {
  const of = (pid: number | undefined): number => (pid === undefined ? 0 : (statOf(pid)?.cpuMs ?? 0));
  const own = process.cpuUsage();
  return {
    api: of(stack.processes.api?.pid),
    worker: of(stack.processes.worker?.pid),
    temporal: of(stack.processes.temporal?.pid),
    ...postgresTimes(stack.processes.postgres?.pid),
    ...(bareWorker !== undefined && { 'bare worker': of(bareWorker) }),
    generator: (own.user + own.system) / 1000,
  };
};

const postgresTimes = (postmaster: number | undefined): CpuTimes => {
  const times = { 'postgres for temporal': 0, 'postgres for duban': 0, 'postgres itself': 0 };
  if (postmaster === undefined) return times;
  const own = statOf(postmaster);
  times['postgres itself'] += (own?.cpuMs ?? 0) + (own?.endedMs ?? 0);
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const stat = statOf(pid);
    if (stat?.ppid !== postmaster) continue;
    const title = commandLineOf(pid);
    const group = title.includes('postgres: temporal ')
      ? 'postgres for temporal'
      : title.includes('postgres: duban')
        ? 'postgres for duban'
        : 'postgres itself';
    times[group] += stat.cpuMs;
  }
  return times;
};

/** Milliseconds spent between two readings. */
export const cpuBetween = (before: CpuTimes, after: CpuTimes): CpuTimes =>
  Object.fromEntries(
    Object.entries(after).map(([group, ms]) => [group, Math.max(0, ms - (before[group as CpuGroup] ?? 0))]),
  );

/** Resident memory of a process in MiB, now and at most since its start. */
export const memoryOf = (pid: number | undefined): { readonly nowMiB: number; readonly peakMiB: number } => {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) / 1024);
  return { nowMiB: mib('VmRSS'), peakMiB: mib('VmHWM') };
};

/** Milliseconds of all processors so far, from /proc/stat. */
export interface MachineTimes {
  readonly busy: number;
  /** Idle while somebody waited for the disk. */
  readonly diskWait: number;
  readonly all: number;
}

export const machineTimes = (): MachineTimes => {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = first
    .split(/\s+/)
    .slice(1)
    .map((ticks) => Number(ticks) * MS_PER_TICK);
  const busy = user + nice + system + irq + softirq + steal;
  return { busy, diskWait: iowait, all: busy + idle + iowait };
};

/** Percent of the machine that others took meanwhile, and that was lost waiting for the disk. */
export const disturbance = (before: MachineTimes, after: MachineTimes, own: CpuTimes) => {
  const all = after.all - before.all;
  const others = after.busy - before.busy - Object.values(own).reduce((sum, ms) => sum + ms, 0);
  const percent = (ms: number): number => Math.max(0, Math.round((ms / all) * 100));
  return { others: percent(others), diskWait: percent(after.diskWait - before.diskWait) };
};
