import './platform/request.ts';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { AppModule } from './app.module.ts';
import { parseJsonBodies } from './platform/json-body.ts';
import { createLogger } from './platform/logger.ts';
import { quietStart } from './platform/nest-logger.ts';
import { logRequests } from './platform/request-log.ts';
import { refuseForeignRequests } from './platform/same-site.ts';
import { addSecurityHeaders } from './platform/security-headers.ts';
import { serveWebPages } from './platform/web-pages.ts';
import { answerBadAddress, answerBrokenRequest } from './problems/broken-request.ts';
import { publishDocument } from './openapi/document.ts';

/** Bytes of one JSON body: the longest is a pasted list. Files come as multipart and have their own limit. */
const bodyLimit = 8 * 1024 * 1024;

export interface AppParts {
  readonly config: Config;
  /** Initialised by the caller; write-openapi passes one that never connects. */
  readonly database: DataSource;
}

/** The whole HTTP application, ready to `init()` or `listen()`; tests start it in process. */
export const createApp = async ({ config, database }: AppParts): Promise<NestFastifyApplication> => {
  const logger = createLogger(config);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: config.DUBAN_PUBLIC_URL !== undefined && 'loopback',
    genReqId: (request: IncomingMessage) =>
      acceptedRequestId(request.headers['x-request-id']) ?? randomUUID(),
    multipart: false,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of({ config, database, logger }),
    adapter,
    { bufferLogs: true, bodyParser: false, abortOnError: false },
  );
  app.useLogger(quietStart(app.get(Logger)));
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  app.enableShutdownHooks();
  const fastify = adapter.getInstance();
  parseJsonBodies(fastify);
  logRequests(fastify);
  refuseForeignRequests(fastify, config);
  await addSecurityHeaders(app, config);
  await app.register(cookie);
  await app.register(multipart, {
    // One byte more than the store takes: the store refuses it with a sentence, where this would cut it off.
    limits: { fileSize: config.DUBAN_EVIDENCE_MAX_BYTES + 1, files: 1, fields: 4 },
  });
  publishDocument(app);
  await serveWebPages(app, config);
  return app;
};

const acceptedRequestId = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : undefined;
