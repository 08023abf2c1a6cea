import type { DataSource } from 'typeorm';
import type { CommandId, TaskEvent, TaskId, TaskState } from '#libs/domain';
import { rowOf } from '../rows.ts';

/** A command that PostgreSQL has already. */
export interface RecordedCommand {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** What a command needs to know before it is sent. */
export interface TaskBefore {
  readonly state: TaskState;
  /** Present when this very command was recorded before: the request is a repetition. */
  readonly recorded?: RecordedCommand;
}

/** The state that the read model holds; undefined where there is no such task. */
export const readTaskState = async (
  dataSource: DataSource,
  taskId: TaskId,
): Promise<TaskState | undefined> => {
  const [found] = await dataSource.query<{ snapshot: TaskState }[]>(
    'select snapshot from task where id = $1',
    [taskId],
  );
  return found?.snapshot;
};

interface TaskBeforeRow {
  readonly snapshot: TaskState;
  readonly first_seq: number | null;
  readonly last_seq: number | null;
}

const taskBeforeSql = /* sql */ `select t.snapshot, c.first_seq, c.last_seq from task t
   left join lateral (
     select min(seq) as first_seq, max(seq) as last_seq
     from event where task_id = t.id and command_id = $2
   ) c on true
   where t.id = $1`;

/** State and, if it was recorded before, the command: one query, because every action asks for both. */
export const readTaskBefore = async (
  dataSource: DataSource,
  taskId: TaskId,
  commandId: CommandId,
): Promise<TaskBefore | undefined> => {
  const row = await rowOf<TaskBeforeRow>(dataSource, { name: 'task-before', text: taskBeforeSql }, [
    taskId,
    commandId,
  ]);
  if (!row) return undefined;
  if (row.first_seq === null || row.last_seq === null) return { state: row.snapshot };
  return { state: row.snapshot, recorded: { firstSeq: row.first_seq, lastSeq: row.last_seq } };
};

/** The events from 1 to `through`, parsed from their stored bytes. */
export const readEvents = async (
  dataSource: DataSource,
  taskId: TaskId,
  through: number,
): Promise<readonly TaskEvent[]> => {
  const rows = await dataSource.query<{ canonical: Buffer }[]>(
    'select canonical from event where task_id = $1 and seq <= $2 order by seq',
    [taskId, through],
  );
  return rows.map(({ canonical }) => JSON.parse(canonical.toString('utf8')) as TaskEvent);
};
