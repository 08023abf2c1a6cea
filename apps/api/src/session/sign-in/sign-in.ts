import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { SignInBody } from '#libs/contracts/http';
import {
  type Credentials,
  findCredentials,
  nobodysHash,
  openSession,
  verifyPassword,
} from '#libs/persistence';
import { AccessLog } from '../../access-log/access-log.ts';
import { problem } from '../../problems/index.ts';
import { hashToken, newToken } from '../session-cookie.ts';
import { SignInLimiter } from './sign-in-limiter.ts';

export interface SignedIn {
  readonly token: string;
  readonly person: Credentials;
}

/** A wrong name and a wrong password get the same answer after the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly limiter: SignInLimiter,
    private readonly accessLog: AccessLog,
  ) {}

  async run({ username, password }: SignInBody, request: FastifyRequest): Promise<SignedIn> {
    await this.limiter.refuseLocked(username, request.ip);
    const person = await findCredentials(this.database, username);
    const right = await verifyPassword(password, person?.passwordHash ?? nobodysHash);
    if (!person || !right) return this.refuse(username, request);
    await this.limiter.forget(username, request.ip);
    const token = newToken();
    await openSession(this.database, { ...person, tokenHash: hashToken(token) });
    await this.accessLog.done(request, { action: 'signIn', personId: person.personId });
    return { token, person };
  }

  private async refuse(username: string, request: FastifyRequest): Promise<never> {
    await this.accessLog.failed(request, {
      action: 'signIn',
      code: 'wrong-credentials',
      details: { username: username.slice(0, 64) },
    });
    await this.limiter.countFailure(username, request.ip);
    throw problem('wrong-credentials');
  }
}
