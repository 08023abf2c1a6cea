import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../../infra/local/stack.ts';

// USER_HZ: 100 on every Linux that Node runs on.
const MS_PER_TICK = 10;

interface Stat {
  readonly ppid: number;
  /** Of the process itself. */
  readonly cpuMs: number;
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
/** User and system milliseconds so far, by process number: PostgreSQL's sessions come and go. */
export type CpuReading = ReadonlyMap<number, { readonly group: CpuGroup; readonly ms: number }>;
/** Milliseconds spent, by group. */
export type CpuTimes = Partial<Record<CpuGroup, number>>;

/** PostgreSQL is a process per session: its children are counted too, by whom they work for. */
export const readCpu = (stack: Stack, bareWorker?: number): CpuReading => {
  const { api, worker, temporal, postgres } = stack.processes;
  const own = process.cpuUsage();
  const reading = new Map([
    [process.pid, { group: 'generator' as CpuGroup, ms: (own.user + own.system) / 1000 }],
  ]);
  const add = (group: CpuGroup, pid: number | undefined): void => {
    const ms = pid === undefined ? undefined : statOf(pid)?.cpuMs;
    if (pid !== undefined && ms !== undefined) reading.set(pid, { group, ms });
  };
  add('api', api?.pid);
  add('worker', worker?.pid);
  add('temporal', temporal?.pid);
  add('bare worker', bareWorker);
  add('postgres itself', postgres?.pid);
  for (const pid of childrenOf(postgres?.pid)) add(sessionGroup(pid), pid);
  return reading;
};

const childrenOf = (parent: number | undefined): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parent !== undefined && statOf(pid)?.ppid === parent);

const sessionGroup = (pid: number): CpuGroup => {
  const title = commandLineOf(pid);
  if (title.includes('postgres: temporal ')) return 'postgres for temporal';
  return title.includes('postgres: duban') ? 'postgres for duban' : 'postgres itself';
};

/** What was spent between two readings. The last moments of a session that ended meanwhile are lost. */
export const cpuBetween = (before: CpuReading, after: CpuReading): CpuTimes => {
  const spent: CpuTimes = {};
  for (const [pid, { group, ms }] of after)
    spent[group] = (spent[group] ?? 0) + ms - (before.get(pid)?.ms ?? 0);
  return spent;
};

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
