import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Config } from '#libs/config';
import { createEngineClient } from '#libs/temporal';
import { CONFIG } from '../platform/config.ts';

/** Injection token of the Temporal client: connects at the first command, so that the API starts without it. */
export const ENGINE_CLIENT = Symbol('ENGINE_CLIENT');

@Global()
@Module({
  providers: [
    {
      provide: ENGINE_CLIENT,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        createEngineClient({ address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE }),
    },
  ],
  exports: [ENGINE_CLIENT],
})
export class EngineModule implements OnApplicationShutdown {
  constructor(@Inject(ENGINE_CLIENT) private readonly client: Client) {}

  onApplicationShutdown(): Promise<void> {
    return this.client.connection.close();
  }
}
