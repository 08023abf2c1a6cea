import { Controller, Get, Query } from '@nestjs/common';
import { tasksQuery, type TasksQuery, type TasksView, tasksView } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { exampleTaskRow } from '../examples.ts';
import { ListTasks } from './list-tasks.ts';

@Controller('tasks')
export class ListTasksController {
  constructor(private readonly listTasks: ListTasks) {}

  @Get()
  @UseCase({
    name: 'listTasks',
    subject: '任务',
    summary: '任务台账，可按清单、状态、灯、部门和文字筛选',
    answer: tasksView,
    example: { items: [exampleTaskRow] },
    problems: ['invalid-request', 'unauthenticated'],
  })
  handle(@Query({ schema: tasksQuery }) query: TasksQuery): Promise<TasksView> {
    return this.listTasks.run(query);
  }
}
