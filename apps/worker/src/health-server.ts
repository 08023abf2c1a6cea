import { createServer, type Server } from 'node:http';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { EngineWorker } from './engine-worker.ts';
import { CONFIG } from './tokens.ts';

/** GET /health/live and /health/ready for whoever starts and watches the worker. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(EngineWorker) private readonly worker: EngineWorker,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.server = createServer((request, response) => {
      void this.isHealthy(request.url ?? '').then((healthy) => {
        response.writeHead(healthy ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ status: healthy ? 'ok' : 'unavailable' }));
      });
    }).listen(this.config.DUBAN_WORKER_HEALTH_PORT, '127.0.0.1');
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async isHealthy(path: string): Promise<boolean> {
    if (path === '/health/live') return true;
    if (!this.worker.isPolling) return false;
    return this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
