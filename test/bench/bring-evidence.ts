import pg from 'pg';
import type { Stack } from '../../infra/local/stack.ts';
import type { EvidenceFileView } from '#libs/contracts/http';
import type { LedgerTask } from './lists.ts';
import { rounded, spreadOf } from './samples.ts';
import type { Accounts } from './session.ts';
import { evidence } from './task-walk.ts';
import { bodyOf } from './session.ts';

/** Uploads of evidence through HTTP at one client, each another file: measured apart from the submission. */
export const measureUploads = async (accounts: Accounts, task: LedgerTask, count: number) => {
  const clerk = await accounts.clerk(task.lead.name);
  const path = `/tasks/${task.id}/assignments/${task.lead.assignmentId}`;
  bodyOf(await clerk.post(`${path}/accept`));
  const kept = bodyOf<EvidenceFileView>(await clerk.upload(path, evidence.fileName, evidence.content));
  evidence.sha256 = kept.sha256;
  const latencies: number[] = [];
  for (let index = 0; index < count; index++) {
    const content = Buffer.concat([evidence.content, Buffer.from(`第${index}份`)]);
    const reply = await clerk.upload(path, `佐证材料${index}.txt`, content);
    bodyOf(reply);
    latencies.push(reply.ms);
  }
  return {
    part: 'a',
    what: 'upload',
    clients: 1,
    kib: rounded(evidence.content.length / 1024),
    ...spreadOf(latencies),
  };
};

/**
 * Notes the one uploaded file as brought for each assignment that has none, so that the measured commands are
 * nothing but commands.
 */
export const bringEvidence = async (stack: Stack): Promise<void> => {
  const owner = new pg.Client({ connectionString: stack.ownerDatabaseUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into evidence_upload (task_id, assignment_id, sha256, file_name, uploaded_by)
       select a.task_id, a.id, $1, $2, (select id from person where demo order by username limit 1) from assignment a
       on conflict do nothing`,
      [evidence.sha256, evidence.fileName],
    );
  } finally {
    await owner.end();
  }
};
