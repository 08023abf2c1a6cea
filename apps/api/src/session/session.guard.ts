import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { findSession, touchSession } from '#libs/persistence';
import { InjectConfig } from '../platform/config.ts';
import { problem } from '../problems/index.ts';
import { routeMarks } from './public.ts';
import { tokenHashOf } from './session-cookie.ts';
import '../platform/request.ts';

/** Stands before every route. One query: session, person, membership and department as they are at this moment. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: DataSource,
    @InjectConfig() private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.marked(context, routeMarks.publicRoute)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const tokenHash = tokenHashOf(request, this.config);
    const session = tokenHash && (await findSession(this.database, tokenHash));
    if (!session) throw problem('unauthenticated');
    request.session = session;
    request.sessionTokenHash = tokenHash;
    if (session.stale) {
      touchSession(this.database, tokenHash).catch((error: unknown) =>
        request.log.warn({ err: error }, 'touch'),
      );
    }
    if (session.mustChangePassword && !this.marked(context, routeMarks.passwordChangeRoute)) {
      throw problem('password-change-required');
    }
    return true;
  }

  private marked(context: ExecutionContext, mark: string): boolean {
    return (
      this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) === true
    );
  }
}
