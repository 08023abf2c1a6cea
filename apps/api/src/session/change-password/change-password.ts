import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { ChangePasswordBody } from '#libs/contracts/http';
import {
  changePasswordHash,
  closeOtherSessions,
  findCredentials,
  hashPassword,
  isWeak,
  minimumPasswordLength,
  verifyPassword,
} from '#libs/persistence';
import { AccessLog } from '../../access-log/access-log.ts';
import { problem } from '../../problems/index.ts';
import { sessionOf } from '../current-actor.ts';
import { SignInLimiter } from '../sign-in/sign-in-limiter.ts';

/** Ends every other session of the person: whoever knew the old password is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: DataSource,
    private readonly limiter: SignInLimiter,
    private readonly accessLog: AccessLog,
  ) {}

  async run({ current, next }: ChangePasswordBody, request: FastifyRequest): Promise<void> {
    const { username, personId } = sessionOf(request);
    await this.limiter.refuseLocked(username, request.ip);
    const person = await findCredentials(this.database, username);
    if (!person || !(await verifyPassword(current, person.passwordHash)))
      return this.refuse(username, request);
    if (isWeak(next, { username, current }))
      throw problem('password-too-weak', { minimum: minimumPasswordLength });
    await changePasswordHash(this.database, personId, await hashPassword(next));
    if (request.sessionTokenHash) await closeOtherSessions(this.database, personId, request.sessionTokenHash);
    await this.accessLog.done(request, { action: 'changePassword' });
  }

  private async refuse(username: string, request: FastifyRequest): Promise<never> {
    await this.accessLog.failed(request, { action: 'changePassword', code: 'wrong-credentials' });
    await this.limiter.countFailure(username, request.ip);
    throw problem('wrong-current-password');
  }
}
