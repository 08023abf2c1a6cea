import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { Config } from '#libs/config';
import { type Actor, type EvidenceFile, permitOnAssignment } from '#libs/domain';
import { cleanFileName, EvidenceError, type StoredFile } from '#libs/evidence';
import { recordUpload } from '#libs/persistence';
import { InjectConfig } from '../../platform/config.ts';
import { problem, refused } from '../../problems/index.ts';
import { assignmentInTask, type AssignmentPath } from '../assignment-in-task.ts';
import { EvidenceFiles } from '../evidence-files.ts';

export interface IncomingFile {
  readonly fileName: string;
  readonly content: Readable;
}

/** First the file, synced; then the note that it belongs to this assignment. Only then may a submission name it. */
@Injectable()
export class UploadEvidence {
  constructor(
    private readonly database: DataSource,
    private readonly files: EvidenceFiles,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Before the body is read: may this person bring files for this assignment now? @throws the refusal */
  async refuseOthers(where: AssignmentPath, actor: Actor): Promise<void> {
    const { task, assignment } = await assignmentInTask(this.database, where);
    const refusal = permitOnAssignment({ task, assignment, command: 'submit', actor });
    // A lead may gather its evidence while partners are still at work.
    if (refusal && refusal.code !== 'partners-outstanding') throw refused(refusal);
  }

  /** @throws payload-too-large, file-type-refused, empty-file, upload-broken */
  async run(where: AssignmentPath, actor: Actor, { fileName, content }: IncomingFile): Promise<EvidenceFile> {
    const name = cleanFileName(fileName);
    const file = { ...(await this.store(content, name)), fileName: name };
    await recordUpload(this.database, { ...where, uploadedBy: actor.personId, file });
    return file;
  }

  private async store(content: Readable, name: string): Promise<StoredFile> {
    try {
      return await this.files.put(content, name);
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      const limit = `${Math.floor(this.config.DUBAN_EVIDENCE_MAX_BYTES / 1_048_576)} MB`;
      throw problem(error.code, { found: error.found, limit });
    }
  }
}
