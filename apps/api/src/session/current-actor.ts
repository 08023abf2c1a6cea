import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import type { SessionRecord } from '#libs/persistence';
import { problem } from '../problems/index.ts';
import '../platform/request.ts';

/** The session of the caller; on a public route there is none. */
export const sessionOf = (request: FastifyRequest): SessionRecord => {
  if (!request.session) throw problem('unauthenticated');
  return request.session;
};

/** Who asks, for the rule core: passed on as an argument, never ambient. */
export const actorOf = (session: SessionRecord): Actor => ({
  personId: session.personId,
  departmentId: session.departmentId,
  departmentName: session.departmentName,
  duties: session.duties,
});

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) =>
  sessionOf(requestOf(context)),
);

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(sessionOf(requestOf(context))),
);
