import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TemporalStore } from './temporal-schema.ts';

/** One gRPC and one membership port for each of the server's four roles. */
export interface TemporalPorts {
  frontend: number;
  history: number;
  matching: number;
  worker: number;
  frontendMembership: number;
  historyMembership: number;
  matchingMembership: number;
  workerMembership: number;
}

// Fixed for the life of a database: Temporal refuses to start with another number.
const HISTORY_SHARDS = 4;

/** Dynamic settings by their name in the server. */
export type EngineSettings = Readonly<Record<string, number | boolean | string>>;

export interface TemporalConfig {
  store: TemporalStore;
  ports: TemporalPorts;
  /** They win over ours. */
  settings?: EngineSettings | undefined;
}

/** Writes both configuration files (JSON is YAML) and returns the path of the main one. */
export function writeTemporalConfig(folder: string, { store, ports, settings = {} }: TemporalConfig): string {
  const dynamicFile = path.join(folder, 'dynamic.yaml');
  writeFileSync(dynamicFile, JSON.stringify({ ...dynamicSettings(), ...plainSettings(settings) }, null, 2));
  const file = path.join(folder, 'server.yaml');
  writeFileSync(file, JSON.stringify(serverSettings(dynamicFile, store, ports), null, 2), { mode: 0o600 });
  return file;
}

function serverSettings(dynamicFile: string, store: TemporalStore, ports: TemporalPorts): object {
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      // Each of the four roles opens pools of this size.
      datastores: {
        main: { sql: sql(store, 'temporal', 20) },
        visibility: { sql: sql(store, 'temporal_visibility', 5) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: role(ports.frontend, ports.frontendMembership),
      history: role(ports.history, ports.historyMembership),
      matching: role(ports.matching, ports.matchingMembership),
      worker: role(ports.worker, ports.workerMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  };
}

function sql(store: TemporalStore, databaseName: string, connections: number): object {
  return {
    pluginName: 'postgres12_pgx',
    databaseName,
    connectAddr: `${store.host}:${store.port}`,
    connectProtocol: 'tcp',
    user: store.user,
    password: store.password,
    maxConns: connections,
    maxIdleConns: connections,
    maxConnLifetime: '1h',
  };
}

function role(grpcPort: number, membershipPort: number): object {
  return { rpc: { grpcPort, membershipPort, bindOnLocalHost: true } };
}

function dynamicSettings(): Record<string, { value: unknown }[]> {
  return {
    // One partition is enough for one worker host, and saves a hop (measured: 8 % more updates a second).
    'matching.numTaskqueueReadPartitions': [{ value: 1 }],
    'matching.numTaskqueueWritePartitions': [{ value: 1 }],
    // A task with fifty departments may get as many actions at the same moment; the default is 10.
    'history.maxInFlightUpdates': [{ value: 100 }],
    'limit.maxIDLength': [{ value: 255 }],
    // Every test file may have a namespace of its own; the default is one new namespace a second.
    'frontend.namespaceRPS.namespaceReplicationInducingAPIs': [{ value: 50 }],
    'frontend.namespaceRPS.visibility': [{ value: 100 }],
  };
}

function plainSettings(settings: EngineSettings): Record<string, { value: unknown }[]> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, [{ value }]]));
}
