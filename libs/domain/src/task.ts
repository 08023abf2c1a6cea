import type { AssignmentId, DepartmentId, Instant, PersonId, Sha256, TaskId, TaskListId } from './ids.ts';
import type { AssignmentRole, AssignmentState, LeadSource, TaskStateName } from './words.ts';

/** What a reviewer must know of the submission under review. The texts stand in the event and the read model. */
export interface OpenSubmission {
  readonly revision: number;
  readonly author: PersonId;
  readonly submittedAt: Instant;
  /** SHA-256 of each file, in the order submitted: what a decision is bound to. */
  readonly evidence: readonly Sha256[];
}

/** One department's part of one task. */
export interface Assignment {
  readonly id: AssignmentId;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly role: AssignmentRole;
  /** The name in the list that stood for this department among others, e.g. 各区县人民政府. */
  readonly groupName?: string;
  readonly state: AssignmentState;
  /** Number of revisions submitted so far; the next one is `revisions + 1`. */
  readonly revisions: number;
  /** Present exactly while the state is `submitted`. */
  readonly submission?: OpenSubmission;
}

/** All that the rules need to know of a task: the fold of its events. Bounded: histories do not accumulate here. */
export interface TaskState {
  readonly taskId: TaskId;
  readonly listId: TaskListId;
  readonly number: number;
  readonly title: string;
  /** `YYYY-MM` as published. */
  readonly deadlineMonth: string;
  /** End of the last day of that month, Asia/Shanghai. */
  readonly deadline: Instant;
  readonly leadSource: LeadSource;
  readonly assignments: readonly Assignment[];
  /** Number of the last event, from 1 without gaps. */
  readonly seq: number;
}

export const leadOf = (task: TaskState): Assignment => {
  const lead = task.assignments.find((assignment) => assignment.role === 'lead');
  if (!lead) throw new Error(`task ${task.taskId} has no lead`);
  return lead;
};

export const partnersOf = (task: TaskState): readonly Assignment[] =>
  task.assignments.filter((assignment) => assignment.role === 'partner');

export const findAssignment = (task: TaskState, id: AssignmentId): Assignment | undefined =>
  task.assignments.find((assignment) => assignment.id === id);

/** Partners that still owe an approved submission: while there are any, the lead cannot submit. */
export const outstandingPartners = (task: TaskState): readonly Assignment[] =>
  partnersOf(task).filter(({ state }) => state !== 'approved' && state !== 'waived');

/** The task's own state: derived from its assignments, never set. */
export const taskStateOf = (task: TaskState): TaskStateName => {
  const lead = leadOf(task);
  if (lead.state === 'approved') return 'verified';
  if (lead.state === 'submitted') return 'submitted';
  return task.assignments.every(({ state }) => state === 'assigned') ? 'assigned' : 'in-progress';
};

/** A closed task takes no further command, and its workflow ends. */
export const isClosed = (task: TaskState): boolean => {
  const state = taskStateOf(task);
  return state === 'verified' || state === 'cancelled';
};
