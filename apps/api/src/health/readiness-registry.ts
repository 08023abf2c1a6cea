import { Injectable } from '@nestjs/common';
import type { ReadinessProbe } from './readiness.ts';

/** Milliseconds after which a probe that does not answer counts as failed. */
const patience = 4_000;

export type ReadinessReport = Readonly<Record<string, 'ok' | 'failed'>>;

/** Everything that has to be there before requests are worth sending here. */
@Injectable()
export class Readiness {
  private readonly probes: ReadinessProbe[] = [];

  add(probe: ReadinessProbe): void {
    this.probes.push(probe);
  }

  async report(): Promise<ReadinessReport> {
    const results = await Promise.all(
      this.probes.map(async (probe) => [probe.name, (await holds(probe)) ? 'ok' : 'failed'] as const),
    );
    return Object.fromEntries(results);
  }
}

const holds = async (probe: ReadinessProbe): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patience);
  });
  try {
    await Promise.race([probe.check(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
