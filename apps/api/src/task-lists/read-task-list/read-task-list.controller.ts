import { Controller, Get, Param } from '@nestjs/common';
import { type Language, parseTaskListId } from '#libs/domain';
import { type TaskListView, taskListView } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { RequestLanguage } from '../../platform/request-language.ts';
import { exampleTaskList } from '../examples.ts';
import { ReadTaskList } from './read-task-list.ts';

@Controller('task-lists')
export class ReadTaskListController {
  constructor(private readonly readTaskList: ReadTaskList) {}

  @Get(':listId')
  @UseCase({
    name: 'readTaskList',
    subject: '任务清单',
    summary: '清单全文：各行识别结果与核对结果',
    answer: taskListView,
    example: exampleTaskList,
    problems: ['invalid-request', 'unauthenticated', 'not-found'],
  })
  handle(@Param('listId') listId: string, @RequestLanguage() language: Language): Promise<TaskListView> {
    return this.readTaskList.run(parseTaskListId(listId), language);
  }
}
