import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { changePasswordBody, type ChangePasswordBody } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { BeforePasswordChange } from '../public.ts';
import { ChangePassword } from './change-password.ts';

@Controller('sessions')
export class ChangePasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @BeforePasswordChange()
  @Post('current/password')
  @UseCase({
    name: 'changePassword',
    subject: '会话',
    summary: '修改本人密码，其他会话随之失效',
    status: 204,
    problems: ['invalid-request', 'wrong-current-password', 'password-too-weak', 'too-many-attempts'],
  })
  handle(
    @Body({ schema: changePasswordBody }) body: ChangePasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.changePassword.run(body, request);
  }
}
