import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/config';
import { type SessionView, sessionView, signInBody, type SignInBody } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { InjectConfig } from '../../platform/config.ts';
import { Public } from '../public.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { exampleSession, sessionViewOf } from '../session-view.ts';
import { SignIn } from './sign-in.ts';

@Controller('sessions')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Public()
  @Post()
  @UseCase({
    name: 'signIn',
    subject: '会话',
    summary: '登录，会话写入 Cookie',
    answer: sessionView,
    status: 201,
    example: exampleSession,
    problems: ['invalid-request', 'wrong-credentials', 'too-many-attempts'],
  })
  async handle(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, person } = await this.signIn.run(body, request);
    setSessionCookie(reply, this.config, token);
    return sessionViewOf(person, this.config.DUBAN_DEMO);
  }
}
