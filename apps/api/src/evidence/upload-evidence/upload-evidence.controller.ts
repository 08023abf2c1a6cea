import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, parseAssignmentId, parseTaskId } from '#libs/domain';
import { type EvidenceFileView, evidenceFileView } from '#libs/contracts/http';
import { AccessLog } from '../../access-log/access-log.ts';
import { UseCase } from '../../openapi/use-case.ts';
import { RefusedError } from '../../problems/index.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { singleFile } from './single-file.ts';
import { UploadEvidence } from './upload-evidence.ts';

@Controller('tasks/:taskId/assignments/:assignmentId/evidence')
export class UploadEvidenceController {
  constructor(
    private readonly uploadEvidence: UploadEvidence,
    private readonly accessLog: AccessLog,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @UseCase({
    name: 'uploadEvidence',
    subject: '佐证材料',
    summary: '上传一份佐证材料（表单字段 file），供报送时引用',
    answer: evidenceFileView,
    status: 201,
    example: {
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      fileName: '实施细则.pdf',
      size: 183_204,
      mediaType: 'application/pdf',
    },
    problems: [
      'invalid-request',
      'unauthenticated',
      'not-found',
      'payload-too-large',
      'file-type-refused',
      'unsupported-media-type',
      'upload-broken',
      'empty-file',
    ],
    refusable: true,
  })
  async handle(
    @Param('taskId') taskId: string,
    @Param('assignmentId') assignmentId: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceFileView> {
    const where = { taskId: parseTaskId(taskId), assignmentId: parseAssignmentId(assignmentId) };
    try {
      await this.uploadEvidence.refuseOthers(where, actor);
      return await this.uploadEvidence.run(where, actor, await singleFile(request));
    } catch (error) {
      // The rest of the body stays unread: this connection cannot carry another request.
      void reply.header('connection', 'close');
      if (error instanceof RefusedError) {
        await this.accessLog.refused(request, { action: 'uploadEvidence', target: taskId, code: error.code });
      }
      throw error;
    }
  }
}
