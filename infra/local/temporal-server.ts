import type { Folders } from './folders.ts';
import { isServing } from './grpc-health.ts';
import type { ProcessPlan } from './process.ts';
import type { TemporalBinaries } from './temporal-binaries.ts';
import { writeTemporalConfig } from './temporal-config.ts';
import type { EngineSettings, TemporalPorts } from './temporal-config.ts';
import type { TemporalStore } from './temporal-schema.ts';

export interface TemporalPlace {
  binaries: TemporalBinaries;
  store: TemporalStore;
  ports: TemporalPorts;
  settings?: EngineSettings | undefined;
}

/** All four roles in one process, reachable from this machine only: hence no authorisation of its own. */
export function temporalPlan(place: TemporalPlace, folders: Folders): ProcessPlan {
  const config = writeTemporalConfig(folders.temporal, place);
  return {
    name: 'temporal',
    command: place.binaries.server,
    args: ['--config-file', config, '--allow-no-auth', 'start'],
    cwd: folders.temporal,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    logs: folders.logs,
    run: folders.run,
    ready: () => isServing(place.ports.frontend, 'temporal.api.workflowservice.v1.WorkflowService'),
    readyWithinMs: 90_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 15_000,
  };
}
