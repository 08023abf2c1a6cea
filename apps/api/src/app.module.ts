import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { CommandsModule } from './commands/commands.module.ts';
import { DeskModule } from './desk/desk.module.ts';
import { DirectoryModule } from './directory/directory.module.ts';
import { EngineModule } from './engine/engine.module.ts';
import { EvidenceModule } from './evidence/evidence.module.ts';
import { HealthModule } from './health/health.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { DescribeProblemController } from './problems/describe-problem.controller.ts';
import { ProblemFilter, validationPipe } from './problems/index.ts';
import { SessionGuard } from './session/session.guard.ts';
import { SessionModule } from './session/session.module.ts';
import { TaskListsModule } from './task-lists/task-lists.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';

export interface AppModuleParts {
  readonly config: Config;
  readonly database: DataSource;
  readonly logger: Logger;
}

/** Deny by default: the session guard stands before every route that is not marked as public. */
@Module({})
export class AppModule {
  static of({ config, database, logger }: AppModuleParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        // Requests are logged by platform/request-log.ts: no middleware on the hot path.
        LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false }, forRoutes: [] }),
        PlatformModule.of({ config, database }),
        EngineModule,
        SessionModule,
        DirectoryModule,
        TaskListsModule,
        TasksModule,
        CommandsModule,
        DeskModule,
        EvidenceModule,
        HealthModule,
      ],
      controllers: [DescribeProblemController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}
