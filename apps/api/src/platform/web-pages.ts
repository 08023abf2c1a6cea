import path from 'node:path';
import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/config';
import { notFound } from '../problems/index.ts';

const year = 31_536_000;

/**
 * Serves the built pages. Files with a hash in their name (assets/) are kept by the browser for a year; any other
 * address that is neither API nor file is a page of the single-page application.
 */
export const serveWebPages = async (app: NestFastifyApplication, config: Config): Promise<void> => {
  const root = path.resolve(config.DUBAN_WEB_DIR);
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false, preCompressed: true });
  app
    .getHttpAdapter()
    .getInstance()
    .get(
      '/*',
      { schema: { hide: true } as object },
      (request: FastifyRequest<{ Params: { '*': string } }>, reply) =>
        sendPage({ root, file: request.params['*'] }, reply),
    );
};

const sendPage = ({ root, file }: { root: string; file: string }, reply: FastifyReply): FastifyReply => {
  if (/^(api|health)(\/|$)/.test(file)) throw notFound('地址', 'address');
  if (file.startsWith('assets/')) {
    return reply.header('cache-control', `public, max-age=${year}, immutable`).sendFile(file);
  }
  const isFile = path.posix.basename(file).includes('.');
  if (!isFile && !existsSync(path.join(root, 'index.html'))) throw notFound('页面', 'page');
  return reply.header('cache-control', 'no-cache').sendFile(isFile ? file : 'index.html');
};
