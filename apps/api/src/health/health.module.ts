import { Global, Module } from '@nestjs/common';
import { DatabaseProbe } from './database-probe.ts';
import { HealthController } from './health.controller.ts';
import { Readiness } from './readiness-registry.ts';

@Global()
@Module({ controllers: [HealthController], providers: [Readiness, DatabaseProbe], exports: [Readiness] })
export class HealthModule {}
