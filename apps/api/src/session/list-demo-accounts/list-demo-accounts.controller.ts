import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { type DemoAccountsView, demoAccountsView } from '#libs/contracts/http';
import { listDemoAccounts, demoPassword } from '#libs/persistence';
import { UseCase } from '../../openapi/use-case.ts';
import { InjectConfig } from '../../platform/config.ts';
import { Public } from '../public.ts';

@Controller('demo-accounts')
export class ListDemoAccountsController {
  constructor(
    private readonly database: DataSource,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Public()
  @Get()
  @UseCase({
    name: 'listDemoAccounts',
    subject: '会话',
    summary: '演示账号；非演示系统返回空',
    answer: demoAccountsView,
    example: {
      demo: true,
      password: '（演示密码）',
      accounts: [
        { username: 'duban1', name: '李明', departmentName: '市政府督查室', duties: ['supervisor'] },
      ],
    },
  })
  async handle(): Promise<DemoAccountsView> {
    if (!this.config.DUBAN_DEMO) return { demo: false, accounts: [] };
    return { demo: true, password: demoPassword, accounts: [...(await listDemoAccounts(this.database))] };
  }
}
