import { Controller, Delete, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { closeSession } from '#libs/persistence';
import { AccessLog } from '../../access-log/access-log.ts';
import { UseCase } from '../../openapi/use-case.ts';
import { InjectConfig } from '../../platform/config.ts';
import { BeforePasswordChange } from '../public.ts';
import { clearSessionCookie } from '../session-cookie.ts';

@Controller('sessions')
export class SignOutController {
  constructor(
    private readonly database: DataSource,
    private readonly accessLog: AccessLog,
    @InjectConfig() private readonly config: Config,
  ) {}

  @BeforePasswordChange()
  @Delete('current')
  @UseCase({ name: 'signOut', subject: '会话', summary: '退出登录，会话立即失效', status: 204 })
  async handle(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionTokenHash) await closeSession(this.database, request.sessionTokenHash);
    clearSessionCookie(reply, this.config);
    await this.accessLog.done(request, { action: 'signOut' });
  }
}
