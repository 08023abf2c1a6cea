import { Controller, Get } from '@nestjs/common';
import type { Config } from '#libs/config';
import { type SessionView, sessionView } from '#libs/contracts/http';
import type { SessionRecord } from '#libs/persistence';
import { UseCase } from '../../openapi/use-case.ts';
import { InjectConfig } from '../../platform/config.ts';
import { CurrentSession } from '../current-actor.ts';
import { BeforePasswordChange } from '../public.ts';
import { exampleSession, sessionViewOf } from '../session-view.ts';

@Controller('sessions')
export class WhoAmIController {
  constructor(@InjectConfig() private readonly config: Config) {}

  @BeforePasswordChange()
  @Get('current')
  @UseCase({
    name: 'whoAmI',
    subject: '会话',
    summary: '当前登录人',
    answer: sessionView,
    example: exampleSession,
  })
  handle(@CurrentSession() session: SessionRecord): SessionView {
    return sessionViewOf(session, this.config.DUBAN_DEMO);
  }
}
