import type { SessionRecord } from '#libs/persistence';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard; absent on public routes. */
    session?: SessionRecord;
    /** SHA-256 of that session's token. */
    sessionTokenHash?: Buffer;
    /** Code of the problem that this request ended with, for the request log. */
    problemCode?: string;
  }
}
