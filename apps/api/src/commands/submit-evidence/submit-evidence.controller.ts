import { Body, Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CommandAnswer, submitBody, type SubmitBody } from '#libs/contracts/http';
import { type AssignmentId, type EvidenceFile, parseSha256, type TaskId } from '#libs/domain';
import { findUploads } from '#libs/persistence';
import { problem } from '../../problems/index.ts';
import { Call, CalledAssignment, type CommandCall, CommandUseCase } from '../command-call.ts';
import { TaskCommands } from '../task-commands.ts';

@Controller('tasks/:taskId/assignments/:assignmentId')
export class SubmitEvidenceController {
  constructor(
    private readonly commands: TaskCommands,
    private readonly database: DataSource,
  ) {}

  @CommandUseCase({
    name: 'submitEvidence',
    path: 'submit',
    summary: '报送完成情况与佐证材料（材料须先上传）',
  })
  async handle(
    @Call() call: CommandCall,
    @CalledAssignment() assignmentId: AssignmentId,
    @Body({ schema: submitBody }) { statement, evidence }: SubmitBody,
  ): Promise<CommandAnswer> {
    const files = await this.storedFiles({ taskId: call.taskId, assignmentId }, evidence);
    return this.commands.run({
      ...call,
      command: { type: 'submit', assignmentId, statement, evidence: files },
    });
  }

  /** Size and type come from the store, and only files brought for this very assignment can be named. */
  private async storedFiles(
    where: { readonly taskId: TaskId; readonly assignmentId: AssignmentId },
    named: SubmitBody['evidence'],
  ): Promise<readonly EvidenceFile[]> {
    const hashes = named.map(({ sha256 }) => parseSha256(sha256));
    const uploads = new Map(
      (await findUploads(this.database, where, hashes)).map((file) => [file.sha256, file]),
    );
    const files = named.flatMap(({ sha256, fileName }) => {
      const upload = uploads.get(parseSha256(sha256));
      return upload
        ? [{ sha256: upload.sha256, fileName, size: upload.size, mediaType: upload.mediaType }]
        : [];
    });
    if (files.length < named.length)
      throw problem('evidence-not-uploaded', { count: named.length - files.length });
    return files;
  }
}
