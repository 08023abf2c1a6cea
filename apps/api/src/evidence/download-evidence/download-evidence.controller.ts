import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, parseAssignmentId, parseSha256, parseTaskId } from '#libs/domain';
import { attachmentHeader } from '#libs/evidence';
import { AccessLog } from '../../access-log/access-log.ts';
import { UseCase } from '../../openapi/use-case.ts';
import { ProblemError } from '../../problems/index.ts';
import { CurrentActor } from '../../session/current-actor.ts';
import { EvidenceFiles } from '../evidence-files.ts';
import { DownloadEvidence } from './download-evidence.ts';

@Controller('tasks/:taskId/assignments/:assignmentId/evidence')
export class DownloadEvidenceController {
  constructor(
    private readonly downloadEvidence: DownloadEvidence,
    private readonly files: EvidenceFiles,
    private readonly accessLog: AccessLog,
  ) {}

  @Get(':sha256')
  @ApiProduces('application/octet-stream')
  @ApiResponse({
    status: 200,
    description: '文件内容',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @UseCase({
    name: 'downloadEvidence',
    subject: '佐证材料',
    summary: '下载佐证材料，留痕',
    problems: ['invalid-request', 'unauthenticated', 'forbidden', 'not-found'],
  })
  async handle(
    @Param('taskId') taskId: string,
    @Param('assignmentId') assignmentId: string,
    @Param('sha256') sha256: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const where = { taskId: parseTaskId(taskId), assignmentId: parseAssignmentId(assignmentId) };
    const note = { action: 'downloadEvidence', target: `${taskId}/${assignmentId}/${sha256}` };
    try {
      const file = await this.downloadEvidence.run(where, parseSha256(sha256), actor);
      await this.accessLog.done(request, note);
      void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store');
      // Whatever the file is, a page made of it may do nothing.
      void reply.header('content-security-policy', "default-src 'none'; sandbox");
      return new StreamableFile(this.files.read(file.sha256), {
        type: file.mediaType,
        length: file.size,
        disposition: attachmentHeader(file.fileName),
      });
    } catch (error) {
      if (error instanceof ProblemError) await this.accessLog.refused(request, { ...note, code: error.code });
      throw error;
    }
  }
}
