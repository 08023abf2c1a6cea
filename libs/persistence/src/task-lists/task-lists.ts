import type { DataSource, EntityManager } from 'typeorm';
import type { AssignmentRole, DepartmentId, LeadSource, PersonId, TaskListId } from '#libs/domain';
import { parseTaskListId } from '#libs/domain';
import { rowOf, rowsOf } from '../rows.ts';

/** One department of a row, as matched against the directory. */
export interface DraftAssignment {
  /** Absent: the directory does not know it. */
  readonly departmentId?: DepartmentId;
  readonly departmentName: string;
  readonly writtenAs: string;
  readonly role: AssignmentRole;
  readonly leadSource?: LeadSource;
  readonly groupName?: string;
}

export interface DraftRow {
  readonly number: number;
  readonly title: string;
  readonly deadlineMonth?: string;
  readonly deadlineWords: string;
  readonly assignments: readonly DraftAssignment[];
}

/** What somebody should look at before publishing; the sentence is made when it is read, in the reader's language. */
export interface DraftFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly row?: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Draft {
  readonly rows: readonly DraftRow[];
  readonly findings: readonly DraftFinding[];
}

export interface NewTaskList {
  readonly title: string;
  readonly sourceName: string;
  readonly sourceBytes: Buffer;
  readonly sourceSha256: string;
  readonly draft: Draft;
  readonly createdBy: PersonId;
  /** Calendar year in Beijing, part of the id. */
  readonly year: number;
}

/** Any number, the same in every process: only one list gets the next number of a year at a time. */
const numberingLock = 741_852_964;

/** Keeps a draft under the next number of its year, together with the bytes it was read from. */
export const insertTaskList = (database: DataSource, list: NewTaskList): Promise<TaskListId> =>
  database.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [numberingLock]);
    const id = await nextId(manager, list.year);
    await manager.query(
      `insert into task_list (id, title, source_name, source_sha256, source_bytes, draft, created_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        list.title,
        list.sourceName,
        list.sourceSha256,
        list.sourceBytes,
        JSON.stringify(list.draft),
        list.createdBy,
      ],
    );
    return id;
  });

const nextId = async (manager: EntityManager, year: number): Promise<TaskListId> => {
  const [row] = await manager.query<{ next: number }[]>(
    `select coalesce(max(split_part(id, '-', 2)::int), 0) + 1 as next from task_list where id like $1`,
    [`${year}-%`],
  );
  return parseTaskListId(`${year}-${String(row?.next ?? 1).padStart(2, '0')}`);
};

export interface TaskListSummaryRow {
  readonly id: TaskListId;
  readonly title: string;
  readonly sourceName: string;
  readonly sourceSha256: string;
  readonly status: 'draft' | 'publishing' | 'published';
  readonly taskCount: number;
  readonly assignmentCount: number;
  readonly errorCount: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

const summaryColumns = /* sql */ `
  id, title, source_name as "sourceName", source_sha256 as "sourceSha256", status,
  jsonb_array_length(draft->'rows') as "taskCount",
  jsonb_array_length(jsonb_path_query_array(draft, '$.rows[*].assignments[*]')) as "assignmentCount",
  jsonb_array_length(jsonb_path_query_array(draft, '$.findings[*] ? (@.severity == "error")')) as "errorCount",
  created_at as "createdAt", published_at as "publishedAt"`;

/** Newest first. */
export const listTaskLists = (database: DataSource): Promise<readonly TaskListSummaryRow[]> =>
  rowsOf<TaskListSummaryRow>(database, {
    text: `select ${summaryColumns} from task_list order by created_at desc, id desc limit 500`,
  });

export const readTaskList = (
  database: DataSource,
  id: TaskListId,
): Promise<(TaskListSummaryRow & { readonly draft: Draft }) | undefined> =>
  rowOf<TaskListSummaryRow & { readonly draft: Draft }>(
    database,
    { text: `select ${summaryColumns}, draft from task_list where id = $1` },
    [id],
  );
