import type { DataSource } from 'typeorm';
import type { AssignmentId, EvidenceFile, PersonId, Sha256, TaskId } from '#libs/domain';
import { rowOf, rowsOf } from '../rows.ts';

export interface EvidenceUpload {
  readonly taskId: TaskId;
  readonly assignmentId: AssignmentId;
  readonly uploadedBy: PersonId;
  readonly file: EvidenceFile;
}

/** Notes that this stored file was brought for this assignment. Bringing it again gives it the new name. */
export const recordUpload = async (
  database: DataSource,
  { taskId, assignmentId, uploadedBy, file }: EvidenceUpload,
): Promise<void> => {
  await rowsOf(
    database,
    {
      text: /* sql */ `
        with stored as (
          insert into evidence (sha256, size, media_type) values ($3, $4, $5) on conflict (sha256) do nothing
        )
        insert into evidence_upload (task_id, assignment_id, sha256, file_name, uploaded_by)
        values ($1, $2, $3, $6, $7)
        on conflict (task_id, assignment_id, sha256) do update
          set file_name = excluded.file_name, uploaded_by = excluded.uploaded_by, uploaded_at = now()`,
    },
    [taskId, assignmentId, file.sha256, file.size, file.mediaType, file.fileName, uploadedBy],
  );
};

const uploadColumns = /* sql */ `
  u.sha256, u.file_name as "fileName", e.size::float8 as size, e.media_type as "mediaType"
  from evidence_upload u join evidence e on e.sha256 = u.sha256
  where u.task_id = $1 and u.assignment_id = $2`;

/** Those of these files that were uploaded for this assignment. */
export const findUploads = (
  database: DataSource,
  { taskId, assignmentId }: { readonly taskId: TaskId; readonly assignmentId: AssignmentId },
  hashes: readonly Sha256[],
): Promise<readonly EvidenceFile[]> =>
  rowsOf<EvidenceFile>(
    database,
    { name: 'evidence-uploads', text: `select ${uploadColumns} and u.sha256 = any($3)` },
    [taskId, assignmentId, hashes],
  );

/** One file of an assignment; undefined where it was never brought for it. */
export const findUpload = (
  database: DataSource,
  { taskId, assignmentId }: { readonly taskId: TaskId; readonly assignmentId: AssignmentId },
  hash: Sha256,
): Promise<EvidenceFile | undefined> =>
  rowOf<EvidenceFile>(database, { text: `select ${uploadColumns} and u.sha256 = $3` }, [
    taskId,
    assignmentId,
    hash,
  ]);
