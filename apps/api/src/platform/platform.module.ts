import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { AccessLog } from '../access-log/access-log.ts';
import { CONFIG } from './config.ts';

/** What every use case may ask for: configuration, database, access log. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: DataSource) {}

  static of({ config, database }: { config: Config; database: DataSource }): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: database },
        AccessLog,
      ],
      exports: [CONFIG, DataSource, AccessLog],
    };
  }

  /** After the HTTP server has drained. */
  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}
