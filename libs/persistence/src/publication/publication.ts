import type { DataSource } from 'typeorm';
import { canonicalEvent, canonicalSha256, EventTooLarge } from '#libs/audit';
import { endOfMonth } from '#libs/calendar';
import {
  type Actor,
  type AssignmentRole,
  type DepartmentId,
  hasDuty,
  type Instant,
  type LeadSource,
  parseAssignmentId,
  parseCommandId,
  parseInstant,
  type Published,
  stampEvents,
  taskIdOf,
  type TaskEvent,
  type TaskListId,
} from '#libs/domain';

/** Who published a list, and when: written once, so that a continued publication makes the same first events. */
export interface Publication {
  readonly actor: Actor;
  readonly at: Instant;
}

/** A row of a draft without errors: what publication needs of it. */
export interface PublishableRow {
  readonly number: number;
  readonly title: string;
  readonly deadlineMonth: string;
  readonly assignments: readonly {
    readonly departmentId: DepartmentId;
    readonly departmentName: string;
    readonly role: AssignmentRole;
    readonly leadSource?: LeadSource;
    readonly groupName?: string;
  }[];
}

export interface PublicationProgress {
  readonly status: 'draft' | 'publishing' | 'published';
  readonly total: number;
  /** Tasks started and recorded so far. */
  readonly published: number;
}

/** Fixes who publishes and when. @returns false when the list is not a draft (any more) */
export const beginPublication = async (
  dataSource: DataSource,
  listId: TaskListId,
  publication: Publication,
): Promise<boolean> => {
  const [, changed] = await dataSource.query<[unknown[], number]>(
    `update task_list set status = 'publishing', publication = $2 where id = $1 and status = 'draft'`,
    [listId, JSON.stringify(publication)],
  );
  return changed === 1;
};

/** Numbers of the tasks that the draft holds, in its order. */
export const readPublicationPlan = async (dataSource: DataSource, listId: TaskListId): Promise<number[]> => {
  const rows = await dataSource.query<{ number: number }[]>(
    `select (r->>'number')::int as number from task_list, jsonb_array_elements(draft->'rows') r where id = $1`,
    [listId],
  );
  return rows.map(({ number }) => number);
};

/** The first event of each of these tasks: the same at every call. */
export const readFirstEvents = async (
  dataSource: DataSource,
  listId: TaskListId,
  numbers: readonly number[],
): Promise<readonly TaskEvent[]> => {
  const rows = await dataSource.query<{ publication: Publication; row: PublishableRow }[]>(
    `select publication, r as row from task_list, jsonb_array_elements(draft->'rows') r
     where id = $1 and (r->>'number')::int = any($2)`,
    [listId, numbers],
  );
  return rows.map(({ publication, row }) => firstEvent(listId, publication, row));
};

/**
 * Numbers of the tasks whose first event would not fit into one entry of the log: too many departments, or names too
 * long. Asked before publication begins, because afterwards there is no way back.
 */
export const findOversizedTasks = async (
  dataSource: DataSource,
  listId: TaskListId,
  publication: Publication,
): Promise<readonly number[]> => {
  const rows = await dataSource.query<{ row: PublishableRow }[]>(
    `select r as row from task_list, jsonb_array_elements(draft->'rows') r where id = $1`,
    [listId],
  );
  return rows.filter(({ row }) => !fits(firstEvent(listId, publication, row))).map(({ row }) => row.number);
};

const fits = (event: TaskEvent): boolean => {
  try {
    canonicalEvent(event);
    return true;
  } catch (error) {
    if (error instanceof EventTooLarge) return false;
    throw error;
  }
};

/** Marks the list as published once every task is recorded. Idempotent. */
export const completePublication = async (dataSource: DataSource, listId: TaskListId): Promise<void> => {
  await dataSource.query(
    `update task_list set status = 'published', published_at = (publication->>'at')::timestamptz
     where id = $1 and status = 'publishing'`,
    [listId],
  );
};

/** How far a publication is; undefined where there is no such list. */
export const readPublicationProgress = async (
  dataSource: DataSource,
  listId: TaskListId,
): Promise<PublicationProgress | undefined> => {
  const [progress] = await dataSource.query<PublicationProgress[]>(
    `select status, jsonb_array_length(draft->'rows') as total,
       (select count(*)::int from task where list_id = l.id) as published
     from task_list l where id = $1`,
    [listId],
  );
  return progress;
};

const firstEvent = (listId: TaskListId, publication: Publication, row: PublishableRow): TaskEvent => {
  const fact: Published = {
    type: 'published',
    listId,
    number: row.number,
    title: row.title,
    deadlineMonth: row.deadlineMonth,
    deadline: parseInstant(endOfMonth(row.deadlineMonth)),
    leadSource: row.assignments.find(({ role }) => role === 'lead')?.leadSource ?? 'assumed',
    assignments: row.assignments.map(({ departmentId, departmentName, role, groupName }, index) => ({
      id: parseAssignmentId(`a${index + 1}`),
      departmentId,
      departmentName,
      role,
      ...(groupName === undefined ? {} : { groupName }),
    })),
  };
  const [event] = stampEvents([fact], {
    taskId: taskIdOf(listId, row.number),
    after: 0,
    at: publication.at,
    actor: publication.actor,
    capacity: hasDuty(publication.actor, 'supervisor') ? 'supervisor' : 'administrator',
    commandId: parseCommandId(`publish-${listId}`),
    commandHash: canonicalSha256({ listId, fact }),
  });
  if (!event) throw new Error('stamping one fact makes one event');
  return event;
};

/** Errors that the draft still has: while there are any, the list is not published. */
export const countDraftErrors = async (dataSource: DataSource, listId: TaskListId): Promise<number> => {
  const [counted] = await dataSource.query<{ errors: number }[]>(
    `select count(*)::int as errors from task_list, jsonb_array_elements(draft->'findings') f
     where id = $1 and f->>'severity' = 'error'`,
    [listId],
  );
  return counted?.errors ?? 0;
};
