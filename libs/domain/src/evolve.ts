import type { Fact, Published, TaskEvent } from './events.ts';
import type { Assignment, TaskState } from './task.ts';
import type { AssignmentId, TaskId } from './ids.ts';

/**
 * The state after this event. Pure and total: an event that was recorded always applies.
 * @throws Error when the event does not follow the state (a gap, another task): a defect, never a user's mistake.
 */
export const evolve = (state: TaskState | undefined, event: TaskEvent): TaskState => {
  const expected = (state?.seq ?? 0) + 1;
  if (event.seq !== expected) {
    throw new Error(`event ${event.taskId}#${event.seq} does not follow: expected ${expected}`);
  }
  if (event.fact.type === 'published') return begin(event.taskId, event.fact);
  if (!state) throw new Error(`event ${event.taskId}#${event.seq} before publication`);
  return { ...apply(state, event, event.fact), seq: event.seq };
};

/** The state after all of these, from the first one. */
export const fold = (events: readonly TaskEvent[]): TaskState => {
  let state: TaskState | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new Error('nothing to fold');
  return state;
};

const begin = (taskId: TaskId, fact: Published): TaskState => ({
  taskId,
  listId: fact.listId,
  number: fact.number,
  title: fact.title,
  deadlineMonth: fact.deadlineMonth,
  deadline: fact.deadline,
  leadSource: fact.leadSource,
  assignments: fact.assignments.map((assignment) => ({ ...assignment, state: 'assigned', revisions: 0 })),
  seq: 1,
});

const apply = (state: TaskState, event: TaskEvent, fact: Exclude<Fact, Published>): TaskState => {
  const change = (changes: Partial<Assignment>) => withAssignment(state, fact.assignmentId, changes);
  switch (fact.type) {
    case 'accepted':
      return change({ state: 'in-progress' });
    case 'reported':
    case 'reminded':
      return state;
    case 'submitted':
      return change({
        state: 'submitted',
        revisions: fact.revision,
        submission: {
          revision: fact.revision,
          author: event.actor.personId,
          submittedAt: event.at,
          evidence: fact.evidence.map(({ sha256 }) => sha256),
        },
      });
    case 'withdrawn':
    case 'returned':
      return closeSubmission(state, fact.assignmentId, 'in-progress');
    case 'approved':
      return closeSubmission(state, fact.assignmentId, 'approved');
    case 'waived':
      return change({ state: 'waived' });
    case 'leadConfirmed':
      return { ...state, leadSource: 'confirmed' };
  }
};

const withAssignment = (state: TaskState, id: AssignmentId, changes: Partial<Assignment>): TaskState => ({
  ...state,
  assignments: state.assignments.map((assignment) =>
    assignment.id === id ? { ...assignment, ...changes } : assignment,
  ),
});

const closeSubmission = (state: TaskState, id: AssignmentId, to: Assignment['state']): TaskState => ({
  ...state,
  assignments: state.assignments.map((assignment) => {
    if (assignment.id !== id) return assignment;
    const { submission: _closed, ...rest } = assignment;
    return { ...rest, state: to };
  }),
});
