import {
  type Assignment,
  assignmentOf,
  type EventActor,
  evolve,
  type Fact,
  isClosed,
  leadOf,
  type TaskEvent,
  type TaskState,
  taskStateOf,
} from '#libs/domain';

/** The rows that some events of one task change: the arguments of the SQL function record_task_events. */
export interface ProjectedRows {
  readonly state: TaskState;
  readonly row: Readonly<Record<string, unknown>>;
  readonly assignments: readonly Readonly<Record<string, unknown>>[];
  readonly submissions: readonly Readonly<Record<string, unknown>>[];
}

/** Pure: state and events in, rows out. The read model is nothing but this applied to the whole history. */
export const projectEvents = (
  before: TaskState | undefined,
  events: readonly [TaskEvent, ...TaskEvent[]],
): ProjectedRows => {
  const after = events.reduce<TaskState | undefined>(evolve, before) as TaskState;
  return {
    state: after,
    row: taskRow(after, events[events.length - 1] ?? events[0]),
    assignments: changedAssignments(before, after, events).map((assignment) =>
      assignmentRow(after, assignment, events),
    ),
    submissions: submissionRows(events),
  };
};

const taskRow = (task: TaskState, last: TaskEvent) => ({
  listId: task.listId,
  number: task.number,
  title: task.title,
  state: taskStateOf(task),
  deadlineMonth: task.deadlineMonth,
  deadline: task.deadline,
  leadSource: task.leadSource,
  leadDepartmentId: leadOf(task).departmentId,
  version: task.seq,
  closed: isClosed(task),
  snapshot: task,
  lastEvent: { type: last.fact.type, at: last.at, departmentName: last.actor.departmentName },
});

/** Those that the events name; all of them when the task begins or closes, since `closed` stands in each row. */
const changedAssignments = (
  before: TaskState | undefined,
  after: TaskState,
  events: readonly TaskEvent[],
): readonly Assignment[] => {
  if (!before || isClosed(after)) return after.assignments;
  const named = new Set(events.map(({ fact }) => assignmentOf(fact)));
  return after.assignments.filter(({ id }) => named.has(id));
};

const assignmentRow = (task: TaskState, assignment: Assignment, events: readonly TaskEvent[]) => {
  const facts = events.filter(({ fact }) => assignmentOf(fact) === assignment.id);
  return {
    id: assignment.id,
    departmentId: assignment.departmentId,
    departmentName: assignment.departmentName,
    groupName: assignment.groupName,
    role: assignment.role,
    state: assignment.state,
    revisions: assignment.revisions,
    position: task.assignments.indexOf(assignment) + 1,
    submittedAt: assignment.submission?.submittedAt,
    lastReport: facts.map(reportOf).findLast((report) => report),
    lastReturn: facts
      .map(({ fact }) => (fact.type === 'returned' ? fact.reason : undefined))
      .findLast(Boolean),
  };
};

const reportOf = ({ at, fact }: TaskEvent) =>
  fact.type === 'reported' ? { text: fact.text, percent: fact.percent, at } : undefined;

/**
 * One row per revision that the events touch, however often: a whole row where it was submitted among them, else
 * only what was decided. So at no moment do two revisions of one assignment stand open.
 */
const submissionRows = (events: readonly TaskEvent[]): readonly Readonly<Record<string, unknown>>[] => {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const event of events) {
    const row = submissionRow(event);
    if (!row) continue;
    const key = `${row.assignmentId}#${row.revision}`;
    rows.set(key, { ...rows.get(key), ...row });
  }
  return [...rows.values()];
};

const submissionRow = ({ at, actor, fact }: TaskEvent) => {
  if (fact.type === 'submitted') {
    const { statement, evidence } = fact;
    return { ...subject(fact), statement, evidence, submittedAt: at, submittedBy: actor, outcome: 'open' };
  }
  const decision = decisionOf(fact);
  return decision && { ...decision, decidedAt: at, decidedBy: actor satisfies EventActor };
};

const decisionOf = (fact: Fact) => {
  switch (fact.type) {
    case 'approved':
      return { ...subject(fact), outcome: 'approved', opinion: fact.opinion };
    case 'returned':
      return { ...subject(fact), outcome: 'returned', opinion: fact.reason };
    case 'withdrawn':
      return { ...subject(fact), outcome: 'withdrawn', opinion: fact.reason };
    default:
      return undefined;
  }
};

const subject = ({ assignmentId, revision }: Extract<Fact, { revision: number }>) => ({
  assignmentId,
  revision,
});
