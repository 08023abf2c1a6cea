import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type EvidenceFile, maySeeContent, type Sha256 } from '#libs/domain';
import { findUpload } from '#libs/persistence';
import { notFound, problem } from '../../problems/index.ts';
import { assignmentInTask, type AssignmentPath } from '../assignment-in-task.ts';
import { EvidenceFiles } from '../evidence-files.ts';

/** A file is readable through the assignment it was brought for, by those who may see that assignment's content. */
@Injectable()
export class DownloadEvidence {
  constructor(
    private readonly database: DataSource,
    private readonly files: EvidenceFiles,
  ) {}

  /** @throws not-found, forbidden */
  async run(where: AssignmentPath, sha256: Sha256, actor: Actor): Promise<EvidenceFile> {
    const { task, assignment } = await assignmentInTask(this.database, where);
    if (!maySeeContent(task, assignment, actor)) {
      throw problem('forbidden', { who: assignment.departmentName });
    }
    const file = await findUpload(this.database, where, sha256);
    if (!file || !(await this.files.has(sha256))) throw notFound('材料', 'file');
    return file;
  }
}
