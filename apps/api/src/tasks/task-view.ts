import {
  type Actor,
  type Assignment,
  type EventActor,
  instantOf,
  type Language,
  lightOf,
  maySeeContent,
  taskStateOf,
} from '#libs/domain';
import type { AssignmentView, SubmissionView, TaskView } from '#libs/contracts/http';
import type { SubmissionRow, TaskRecord } from '#libs/persistence';
import { actionViews } from './action-views.ts';

export interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
}

/** The task as this reader may see it: states always, contents where `maySeeContent` says so. */
export const taskViewOf = (record: TaskRecord, { actor, language, now }: Reader): TaskView => {
  const task = record.snapshot;
  const state = taskStateOf(task);
  return {
    id: task.taskId,
    listId: task.listId,
    number: task.number,
    title: task.title,
    state,
    light: lightOf({ state, deadline: task.deadline }, instantOf(now)),
    deadlineMonth: task.deadlineMonth,
    deadline: task.deadline,
    leadSource: task.leadSource,
    version: task.seq,
    listTitle: record.listTitle,
    assignments: task.assignments.map((assignment) =>
      assignmentViewOf(record, assignment, maySeeContent(task, assignment, actor)),
    ),
    allowedActions: actionViews(task, actor, language),
  };
};

const assignmentViewOf = (
  { reports, submissions }: TaskRecord,
  assignment: Assignment,
  contentVisible: boolean,
): AssignmentView => {
  const { id, departmentId, departmentName, role, groupName, state, revisions } = assignment;
  const lastReport = contentVisible && reports?.find(({ assignmentId }) => assignmentId === id)?.report;
  return {
    id,
    departmentId,
    departmentName,
    role,
    ...(groupName !== undefined && { groupName }),
    state,
    revisions,
    contentVisible,
    ...(lastReport && { lastReport }),
    submissions: contentVisible
      ? (submissions ?? []).filter(({ assignmentId }) => assignmentId === id).map(submissionViewOf)
      : [],
  };
};

const submissionViewOf = (row: SubmissionRow): SubmissionView => ({
  revision: row.revision,
  statement: row.statement,
  evidence: [...row.evidence],
  submittedAt: row.submittedAt,
  submittedBy: personRefOf(row.submittedBy, row.submittedByName),
  outcome: row.outcome,
  ...(row.decidedAt !== null && { decidedAt: row.decidedAt }),
  ...(row.decidedBy !== null && { decidedBy: personRefOf(row.decidedBy, row.decidedByName) }),
  ...(row.opinion !== null && { opinion: row.opinion }),
});

/** Names come from the directory as it is now; department and capacity from the record as it was then. */
export const personRefOf = (actor: EventActor, name: string | null | undefined) => ({
  id: actor.personId,
  name: name ?? '—',
  departmentName: actor.departmentName,
  capacity: actor.capacity,
});
