import { Controller, Param, Post } from '@nestjs/common';
import { publicationView, type PublicationView } from '#libs/contracts/http';
import { type Actor, hasDuty, parseTaskListId } from '#libs/domain';
import { UseCase } from '../../openapi/use-case.ts';
import { problem } from '../../problems/index.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { PublishTaskList } from './publish-task-list.ts';

@Controller('task-lists/:listId/publication')
export class PublishTaskListController {
  constructor(private readonly publishTaskList: PublishTaskList) {}

  @Post()
  @UseCase({
    name: 'publishTaskList',
    subject: '任务清单',
    summary: '发布清单：为每项任务启动一个流程；中断后再次调用即继续',
    answer: publicationView,
    status: 202,
    example: { listId: '2026-01', status: 'publishing', total: 33, published: 8 },
    problems: ['forbidden', 'not-found', 'list-has-errors', 'task-too-large', 'engine-unavailable'],
  })
  async handle(@Param('listId') listId: string, @CurrentActor() actor: Actor): Promise<PublicationView> {
    if (!hasDuty(actor, 'supervisor') && !hasDuty(actor, 'administrator'))
      throw problem('forbidden', {
        who: { zh: '督办人员或系统管理员', en: 'a supervisor or an administrator' },
      });
    const progress = await this.publishTaskList.run(parseTaskListId(listId), actor);
    return { listId, ...progress };
  }
}
