import type { DataSource } from 'typeorm';
import {
  type AssignmentRole,
  type AssignmentState,
  type DepartmentId,
  type LeadSource,
  type Light,
  type TaskId,
  type TaskListId,
  type TaskStateName,
  warningDays,
} from '#libs/domain';
import { prepared, rowsOf } from '../rows.ts';

export interface TaskFilter {
  readonly listId?: string;
  readonly state?: TaskStateName;
  readonly light?: Light;
  readonly departmentId?: string;
  readonly role?: AssignmentRole;
  /** Words of the title, or a task's number. */
  readonly q?: string;
}

/** The last row of the page before: keyset, so that page 1000 costs as much as page 1. */
export interface TaskKey {
  readonly listId: string;
  readonly number: number;
}

export interface TaskHeadRow {
  readonly id: TaskId;
  readonly listId: TaskListId;
  readonly number: number;
  readonly title: string;
  readonly state: TaskStateName;
  readonly deadlineMonth: string;
  readonly deadline: Date;
  readonly leadSource: LeadSource;
  readonly version: number;
  readonly lastEvent: { readonly type: string; readonly at: string; readonly departmentName: string };
}

export interface LedgerAssignmentRow {
  readonly taskId: TaskId;
  readonly assignmentId: string;
  readonly departmentId: DepartmentId;
  readonly name: string;
  readonly groupName: string | null;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
}

/**
 * One page of the ledger: newest list first, each list by number. The keys are found first, from an index alone
 * where possible (task_order; assignment_department where a department is asked for), then the rows of the page.
 */
export const listTaskHeads = (
  database: DataSource,
  filter: TaskFilter,
  { after, limit, now }: { readonly after?: TaskKey; readonly limit: number; readonly now: Date },
): Promise<readonly TaskHeadRow[]> => {
  const { departmentId, role } = filter;
  const { conditions, values } = conditionsOf(filter, now);
  const bind = (value: unknown): string => `$${values.push(value)}`;
  if (departmentId) conditions.push(`k.department_id = ${bind(departmentId)}`);
  if (departmentId && role) conditions.push(`k.role = ${bind(role)}`);
  const key = departmentId ? 'k' : 't';
  if (after) {
    const [list, number] = [bind(after.listId), bind(after.number)];
    // The first part is implied by the second; it is what the index understands.
    conditions.push(`${key}.list_id <= ${list} and (${key}.list_id < ${list} or ${key}.number > ${number})`);
  }
  const source = departmentId ? 'assignment k join task t on t.id = k.task_id' : 'task t';
  const keys = /* sql */ `
    select t.id from ${source} ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    order by ${key}.list_id desc, ${key}.number limit ${bind(limit)}`;
  return rowsOf<TaskHeadRow>(database, prepared(headsSql(keys)), values);
};

const headsSql = (keys: string): string => /* sql */ `
  select t.id, t.list_id as "listId", t.number, t.title, t.state, t.deadline_month as "deadlineMonth",
    t.deadline, t.lead_source as "leadSource", t.version, t.last_event as "lastEvent"
  from (${keys}) page join task t on t.id = page.id
  order by t.list_id desc, t.number`;

/** The assignments of these tasks, in the order published: one query for the whole page. */
export const listLedgerAssignments = (
  database: DataSource,
  taskIds: readonly TaskId[],
): Promise<readonly LedgerAssignmentRow[]> =>
  rowsOf<LedgerAssignmentRow>(
    database,
    {
      name: 'ledger-assignments',
      text: /* sql */ `
        select task_id as "taskId", id as "assignmentId", department_id as "departmentId",
          department_name as name, group_name as "groupName", role, state
        from assignment where task_id = any($1) order by task_id, position`,
    },
    [taskIds],
  );

const conditionsOf = (filter: TaskFilter, now: Date): { conditions: string[]; values: unknown[] } => {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  const { listId, state, light, q } = filter;
  if (listId) conditions.push(`t.list_id = ${bind(listId)}`);
  if (state) conditions.push(`t.state = ${bind(state)}`);
  if (light) conditions.push(lightCondition(light, () => `${bind(now)}::timestamptz`));
  const words = q?.trim();
  if (words) {
    // Chinese has no case: the comparison without folding is ten times as fast.
    const operator = words.toLowerCase() === words.toUpperCase() ? 'like' : 'ilike';
    const like = `t.title ${operator} ${bind(`%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`)}`;
    conditions.push(/^\d{1,5}$/.test(words) ? `(${like} or t.number = ${bind(Number(words))}::int)` : like);
  }
  return { conditions, values };
};

const open = `t.state not in ('verified', 'cancelled')`;

/** The definition of libs/domain's `lightOf`, as SQL: the two must say the same. */
const lightCondition = (light: Light, now: () => string): string => {
  const warning = `interval '${warningDays} days'`;
  switch (light) {
    case 'grey':
      return `t.state in ('verified', 'cancelled')`;
    case 'red':
      return `${open} and t.deadline < ${now()}`;
    case 'yellow': {
      const at = now();
      return `${open} and t.deadline >= ${at} and t.deadline <= ${at} + ${warning}`;
    }
    case 'green':
      return `${open} and t.deadline > ${now()} + ${warning}`;
    case 'blue':
      return 'false';
    default:
      return light satisfies never;
  }
};
