import type { DataSource } from 'typeorm';
import {
  type Actor,
  type AssignmentRole,
  type AssignmentState,
  hasDuty,
  type TaskId,
  type TaskListId,
  warningDays,
} from '#libs/domain';
import { prepared, rowOf, rowsOf } from '../rows.ts';

export const deskDutyNames = ['accept', 'submit', 'resubmit', 'review', 'verify', 'confirm-lead'] as const;
export type DeskDutyName = (typeof deskDutyNames)[number];

/** Position on a desk: by deadline; `rank` tells apart two duties on the same assignment. */
export interface DeskKey {
  readonly deadline: string;
  readonly taskId: string;
  readonly assignmentId: string;
  readonly rank: number;
}

export interface DeskRow {
  readonly duty: DeskDutyName;
  readonly rank: number;
  readonly taskId: TaskId;
  readonly listId: TaskListId;
  readonly number: number;
  readonly title: string;
  readonly assignmentId: string;
  readonly departmentName: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly deadlineMonth: string;
  readonly deadline: Date;
  readonly revisions: number;
  readonly submittedAt: Date | null;
  readonly lastReturn: string | null;
  /** Partners not approved yet; null unless it is a lead's. */
  readonly outstanding: number | null;
}

/** One pile of work: which rows, found in order by which index (migrations/sql/read-model.ts). */
interface Pile {
  readonly duty: DeskDutyName;
  readonly rank: number;
  readonly where: string;
  /** Columns of deadline, task and assignment, and where they come from; `from` is enough to count. */
  readonly key: readonly [deadline: string, taskId: string, assignmentId: string];
  readonly from: string;
  readonly join?: string;
}

const ofAssignment = { rank: 0, key: ['a.deadline', 'a.task_id', 'a.id'], from: 'assignment a' } as const;

/** Index `assignment_own`: what the own department has to do. */
const own: readonly Pile[] = (['accept', 'submit', 'resubmit'] as const).map((duty) => ({
  ...ofAssignment,
  duty,
  where: `a.department_id = $1 and a.waiting = '${duty}'`,
}));
/** Index `assignment_review`. */
const review: Pile = {
  ...ofAssignment,
  duty: 'review',
  where: `a.lead_department_id = $1 and a.waiting = 'review'`,
};
/** Index `assignment_verify`. Nobody verifies what their own department leads. */
const verify: Pile = {
  ...ofAssignment,
  duty: 'verify',
  where: `a.lead_department_id <> $1 and a.waiting = 'verify'`,
};
/** Index `task_assumed`. */
const confirmLead: Pile = {
  duty: 'confirm-lead',
  rank: 1,
  where: `$1::text is not null and t.lead_source = 'assumed' and t.state not in ('verified', 'cancelled')`,
  key: ['t.deadline', 't.id', 'l.id'],
  from: 'task t',
  join: `join assignment l on l.task_id = t.id and l.role = 'lead'`,
};

const pilesOf = (actor: Actor): readonly Pile[] => [
  ...(hasDuty(actor, 'clerk') || hasDuty(actor, 'reviewer') ? own : []),
  ...(hasDuty(actor, 'reviewer') ? [review] : []),
  ...(hasDuty(actor, 'supervisor') ? [verify, confirmLead] : []),
];

/** One page of what waits for this person, by deadline: the overdue come first by themselves. */
export const listDesk = (
  database: DataSource,
  actor: Actor,
  { duty, after, limit }: { readonly duty?: DeskDutyName; readonly after?: DeskKey; readonly limit: number },
): Promise<readonly DeskRow[]> => {
  const piles = pilesOf(actor).filter((pile) => duty === undefined || pile.duty === duty);
  if (piles.length === 0) return Promise.resolve([]);
  const values: unknown[] = [actor.departmentId, limit];
  if (after) values.push(after.deadline, after.taskId, after.assignmentId, after.rank);
  const branches = piles.map((pile) => branchSql(pile, after !== undefined));
  return rowsOf<DeskRow>(database, prepared(deskSql(branches)), values);
};

const branchSql = (pile: Pile, continued: boolean): string => {
  const key = pile.key.join(', ');
  const [deadline, taskId, assignmentId] = pile.key;
  // The first comparison is implied by the second; it is what the index understands.
  const rest = `and (${key}) >= ($3::timestamptz, $4, $5) and (${key}, ${pile.rank}) > ($3::timestamptz, $4, $5, $6::int)`;
  return /* sql */ `(select '${pile.duty}' as duty, ${pile.rank} as rank, ${deadline} as deadline, ${taskId} as task_id, ${assignmentId} as id
    from ${pile.from} ${pile.join ?? ''}
    where ${pile.where} ${continued ? rest : ''}
    order by ${key} limit $2)`;
};

const deskSql = (branches: readonly string[]): string => /* sql */ `
  select d.duty, d.rank, a.task_id as "taskId", a.list_id as "listId", a.number, t.title, a.id as "assignmentId",
    a.department_name as "departmentName", a.role, a.state, t.deadline_month as "deadlineMonth", a.deadline,
    a.revisions, a.submitted_at as "submittedAt", a.last_return as "lastReturn",
    case when a.role = 'lead' and d.duty in ('accept', 'submit', 'resubmit') then
      (select count(*)::int from assignment p where p.task_id = a.task_id and p.role = 'partner'
        and p.state not in ('approved', 'waived')) end as outstanding
  from (select * from (${branches.join(' union all ')}) u order by deadline, task_id, id, rank limit $2) d
  join assignment a on a.task_id = d.task_id and a.id = d.id
  join task t on t.id = d.task_id
  order by a.deadline, a.task_id, a.id, d.rank`;

export type DeskCounters = Readonly<Record<DeskDutyName | 'overdue' | 'dueSoon', number>>;

/** How much waits for this person, by duty and by light. One query over the same piles. */
export const countDesk = async (database: DataSource, actor: Actor, now: Date): Promise<DeskCounters> => {
  const piles = pilesOf(actor);
  const none = Object.fromEntries([...deskDutyNames, 'overdue', 'dueSoon'].map((name) => [name, 0]));
  if (piles.length === 0) return none as DeskCounters;
  const counted = await rowOf<DeskCounters>(database, prepared(countSql(piles)), [actor.departmentId, now]);
  return counted ?? (none as DeskCounters);
};

const countSql = (piles: readonly Pile[]): string => {
  const counted = piles.map(
    ({ duty, key: [deadline], from, where }) => /* sql */ `select '${duty}' as duty, count(*) as "all",
      count(*) filter (where ${deadline} < $2::timestamptz) as overdue,
      count(*) filter (where ${deadline} >= $2::timestamptz
        and ${deadline} <= $2::timestamptz + interval '${warningDays} days') as due_soon
      from ${from} where ${where}`,
  );
  const perDuty = deskDutyNames.map(
    (name) => `coalesce(sum("all") filter (where duty = '${name}'), 0)::int as "${name}"`,
  );
  return /* sql */ `
    select ${perDuty.join(', ')}, sum(overdue)::int as overdue, sum(due_soon)::int as "dueSoon"
    from (${counted.join(' union all ')}) d`;
};
