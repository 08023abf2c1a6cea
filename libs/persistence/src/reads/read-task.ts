import type { DataSource } from 'typeorm';
import type { EventActor, EvidenceFile, TaskId, TaskState } from '#libs/domain';
import { rowOf } from '../rows.ts';

export interface SubmissionRow {
  readonly assignmentId: string;
  readonly revision: number;
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
  readonly submittedAt: string;
  readonly submittedBy: EventActor;
  readonly submittedByName: string | null;
  readonly outcome: 'open' | 'approved' | 'returned' | 'withdrawn';
  readonly decidedAt: string | null;
  readonly decidedBy: EventActor | null;
  readonly decidedByName: string | null;
  readonly opinion: string | null;
}

export interface ReportRow {
  readonly assignmentId: string;
  readonly report: { readonly text: string; readonly percent?: number; readonly at: string };
}

export interface TaskRecord {
  readonly snapshot: TaskState;
  readonly listTitle: string;
  readonly reports: readonly ReportRow[] | null;
  /** Of all assignments, newest revision first: the caller shows only what its reader may see. */
  readonly submissions: readonly SubmissionRow[] | null;
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const read = {
  name: 'task-read',
  text: /* sql */ `
    select t.snapshot, l.title as "listTitle",
      (select json_agg(json_build_object('assignmentId', a.id, 'report', a.last_report))
        from assignment a where a.task_id = t.id and a.last_report is not null) as reports,
      (select json_agg(json_build_object('assignmentId', s.assignment_id, 'revision', s.revision,
          'statement', s.statement, 'evidence', s.evidence, 'submittedAt', ${iso('s.submitted_at')},
          'submittedBy', s.submitted_by, 'submittedByName', author.name, 'outcome', s.outcome,
          'decidedAt', ${iso('s.decided_at')}, 'decidedBy', s.decided_by, 'decidedByName', decider.name,
          'opinion', s.opinion) order by s.revision desc)
        from submission s
        left join person author on author.id = (s.submitted_by->>'personId')::uuid
        left join person decider on decider.id = (s.decided_by->>'personId')::uuid
        where s.task_id = t.id) as submissions
    from task t join task_list l on l.id = t.list_id
    where t.id = $1`,
};

/** Everything the task's page shows, in one round trip. */
export const readTaskRecord = (database: DataSource, taskId: TaskId): Promise<TaskRecord | undefined> =>
  rowOf<TaskRecord>(database, read, [taskId]);
