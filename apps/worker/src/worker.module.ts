import { type DynamicModule, Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { createDataSource } from '#libs/persistence';
import { createEngineClient } from '#libs/temporal';
import { EngineWorker } from './engine-worker.ts';
import { HealthServer } from './health-server.ts';
import { createPublicationActivities } from './publication-activities.ts';
import { createTaskActivities } from './task-activities.ts';
import { ACTIVITIES, CONFIG, ENGINE_CLIENT } from './tokens.ts';

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useFactory: () => connect(config) },
        {
          provide: ENGINE_CLIENT,
          useFactory: () =>
            createEngineClient({ address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE }),
        },
        {
          provide: ACTIVITIES,
          inject: [DataSource, ENGINE_CLIENT],
          useFactory: (dataSource: DataSource, client: Client) => ({
            ...createTaskActivities(dataSource),
            ...createPublicationActivities(dataSource, client, config.DUBAN_TASK_QUEUE),
          }),
        },
        EngineWorker,
        HealthServer,
      ],
    };
  }
}

const connect = (config: Config): Promise<DataSource> =>
  createDataSource({
    url: config.DATABASE_URL,
    poolSize: config.DUBAN_DATABASE_POOL,
    applicationName: 'duban-worker',
  }).initialize();
