import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#libs/config';
import { WorkerModule } from './worker.module.ts';

/** The worker: a Nest context without HTTP routes. SIGTERM drains it; see EngineWorker. */
const app = await NestFactory.createApplicationContext(WorkerModule.with(loadConfig()), {
  logger: ['error', 'warn'],
  abortOnError: false,
});
app.enableShutdownHooks();
