import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '#libs/config';
import { problem } from '../problems/index.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against requests that another site makes in a signed-in browser: besides SameSite=Strict, every change needs a
 * header that a foreign form cannot send, a content type that it cannot send, and, where the browser names it, our own origin.
 */
export const refuseForeignRequests = (fastify: FastifyInstance, config: Config): void => {
  const publicOrigin = config.DUBAN_PUBLIC_URL && new URL(config.DUBAN_PUBLIC_URL).origin;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (reading.has(request.method)) return done();
    if (!request.headers['x-requested-by'] || !ownOrigin(request, publicOrigin)) {
      return done(problem('cross-site-request'));
    }
    return done(
      declaresBody(request) && !acceptedType(request) ? problem('unsupported-media-type') : undefined,
    );
  });
};

const ownOrigin = ({ headers }: FastifyRequest, publicOrigin: string | undefined): boolean => {
  const { origin, host } = headers;
  return (
    origin === undefined ||
    origin === publicOrigin ||
    origin === `http://${host}` ||
    origin === `https://${host}`
  );
};

const declaresBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const acceptedType = ({ headers }: FastifyRequest): boolean =>
  /^(application\/json|multipart\/form-data)\s*(;|$)/i.test(headers['content-type'] ?? '');
