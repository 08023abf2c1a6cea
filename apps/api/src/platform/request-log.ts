import type { FastifyInstance } from 'fastify';
import './request.ts';

/** One line per answered request, cheap enough to stay on: path without its query, never a body. */
export const logRequests = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const quiet = request.routeOptions.url?.startsWith('/health') ?? false;
    request.log[quiet ? 'debug' : 'info'](
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.session && { person: request.session.personId }),
        ...(request.problemCode && { code: request.problemCode }),
      },
      'request',
    );
    done();
  });
};
