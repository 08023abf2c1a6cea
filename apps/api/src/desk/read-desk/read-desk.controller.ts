import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import { deskQuery, type DeskQuery, type DeskView, deskView } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { exampleDesk } from './example.ts';
import { ReadDesk } from './read-desk.ts';

@Controller('desk')
export class ReadDeskController {
  constructor(private readonly readDesk: ReadDesk) {}

  @Get()
  @UseCase({
    name: 'readDesk',
    subject: '工作台',
    summary: '我的工作台：待签收、待报送、被退回、待审核、待核验、待确认牵头',
    answer: deskView,
    example: exampleDesk,
    problems: ['invalid-request', 'unauthenticated'],
  })
  handle(@Query({ schema: deskQuery }) query: DeskQuery, @CurrentActor() actor: Actor): Promise<DeskView> {
    return this.readDesk.run(query, actor);
  }
}
