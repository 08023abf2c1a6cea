import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Language } from '#libs/domain';
import {
  importTaskListBody,
  type ImportTaskListBody,
  type TaskListView,
  taskListView,
} from '#libs/contracts/http';
import { AccessLog } from '../../access-log/access-log.ts';
import { UseCase } from '../../openapi/use-case.ts';
import { RequestLanguage } from '../../platform/request-language.ts';
import { ProblemError } from '../../problems/index.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { exampleTaskList } from '../examples.ts';
import { ReadTaskList } from '../read-task-list/read-task-list.ts';
import { ImportTaskList } from './import-task-list.ts';

@Controller('task-lists')
export class ImportTaskListController {
  constructor(
    private readonly importTaskList: ImportTaskList,
    private readonly readTaskList: ReadTaskList,
    private readonly accessLog: AccessLog,
  ) {}

  @Post()
  @UseCase({
    name: 'importTaskList',
    subject: '任务清单',
    summary: '导入清单文字，生成草稿与核对结果（督办人员、系统管理员）',
    answer: taskListView,
    status: 201,
    example: exampleTaskList,
    problems: [
      'invalid-request',
      'unauthenticated',
      'forbidden',
      'payload-too-large',
      'empty-list',
      'unreadable-file',
    ],
  })
  async handle(
    @Body({ schema: importTaskListBody }) body: ImportTaskListBody,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<TaskListView> {
    try {
      const id = await this.importTaskList.run(body, actor);
      await this.accessLog.done(request, { action: 'importTaskList', target: id });
      return await this.readTaskList.run(id, language);
    } catch (error) {
      if (error instanceof ProblemError) {
        await this.accessLog.refused(request, { action: 'importTaskList', code: error.code });
      }
      throw error;
    }
  }
}
