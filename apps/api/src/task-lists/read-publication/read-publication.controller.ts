import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { publicationView, type PublicationView } from '#libs/contracts/http';
import { parseTaskListId } from '#libs/domain';
import { readPublicationProgress } from '#libs/persistence';
import { UseCase } from '../../openapi/use-case.ts';
import { notFound } from '../../problems/index.ts';

@Controller('task-lists/:listId/publication')
export class ReadPublicationController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @UseCase({
    name: 'readPublication',
    subject: '任务清单',
    summary: '发布进度',
    answer: publicationView,
    example: { listId: '2026-01', status: 'published', total: 33, published: 33 },
    problems: ['not-found'],
  })
  async handle(@Param('listId') listId: string): Promise<PublicationView> {
    const progress = await readPublicationProgress(this.database, parseTaskListId(listId));
    if (!progress) throw notFound('任务清单', 'task list');
    return { listId, ...progress };
  }
}
