import { readFileSync, writeFileSync } from 'node:fs';
import { freePorts, isFree } from './ports.ts';
import type { TemporalPorts } from './temporal-config.ts';

/** The ports between the parts; users see only the HTTP port, which is not among them. */
export interface InnerPorts extends TemporalPorts {
  postgres: number;
  workerHealth: number;
  temporalUi: number;
}

const PREFERRED: InnerPorts = {
  postgres: 15432,
  frontend: 17233,
  history: 17234,
  matching: 17235,
  worker: 17239,
  frontendMembership: 16933,
  historyMembership: 16934,
  matchingMembership: 16935,
  workerMembership: 16939,
  workerHealth: 18081,
  temporalUi: 18233,
};

/**
 * The same ports as last time where they are free; then the preferred ones (unless `anyFree`), then any.
 * @returns the ports, and the names of those that had to move because something else listens there now.
 */
export async function chooseInnerPorts(
  file: string,
  anyFree: boolean,
): Promise<{ ports: InnerPorts; moved: string[] }> {
  const last = readPorts(file);
  const ports = { ...PREFERRED };
  const moved: string[] = [];
  for (const name of Object.keys(PREFERRED) as (keyof InnerPorts)[]) {
    const wanted = last?.[name] ?? (anyFree ? undefined : PREFERRED[name]);
    if (wanted !== undefined && (await isFree(wanted))) {
      ports[name] = wanted;
      continue;
    }
    if (wanted !== undefined) moved.push(`${name} ${wanted}`);
    ports[name] = await otherPort(Object.values(ports));
  }
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
  return { ports, moved };
}

async function otherPort(taken: number[]): Promise<number> {
  for (;;) {
    const [port] = await freePorts(1);
    if (port !== undefined && !taken.includes(port)) return port;
  }
}

/** The ports of the last start; undefined before the first. */
export function readPorts(file: string): Partial<InnerPorts> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<InnerPorts>;
  } catch {
    return undefined;
  }
}
