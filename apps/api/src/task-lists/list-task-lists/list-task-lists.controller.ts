import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type TaskListsView, taskListsView } from '#libs/contracts/http';
import { listTaskLists } from '#libs/persistence';
import { UseCase } from '../../openapi/use-case.ts';
import { exampleSummary } from '../examples.ts';
import { summaryOf } from '../task-list-view.ts';

@Controller('task-lists')
export class ListTaskListsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @UseCase({
    name: 'listTaskLists',
    subject: '任务清单',
    summary: '全部清单，最近的在前',
    answer: taskListsView,
    example: { items: [exampleSummary] },
    problems: ['unauthenticated'],
  })
  async handle(): Promise<TaskListsView> {
    return { items: (await listTaskLists(this.database)).map(summaryOf) };
  }
}
