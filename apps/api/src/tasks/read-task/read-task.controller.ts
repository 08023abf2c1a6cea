import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, type Language, parseTaskId } from '#libs/domain';
import { type TaskView, taskView } from '#libs/contracts/http';
import { UseCase } from '../../openapi/use-case.ts';
import { RequestLanguage } from '../../platform/request-language.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { exampleTask } from '../examples.ts';
import { ReadTask } from './read-task.ts';

@Controller('tasks')
export class ReadTaskController {
  constructor(private readonly readTask: ReadTask) {}

  @Get(':taskId')
  @ApiResponse({ status: 304, description: '与 If-None-Match 所示版本相同' })
  @UseCase({
    name: 'readTask',
    subject: '任务',
    summary: '任务全貌：分工、报送、可办理的操作及不可办理的原因',
    answer: taskView,
    example: exampleTask,
    problems: ['invalid-request', 'unauthenticated', 'not-found'],
  })
  async handle(
    @Param('taskId') taskId: string,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView | undefined> {
    const { view, etag } = await this.readTask.run(parseTaskId(taskId), { actor, language, now: new Date() });
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-language, cookie');
    if (known !== etag) return view;
    void reply.status(304);
    return undefined;
  }
}
