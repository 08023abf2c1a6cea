import { canonicalEvent } from '#libs/audit';
import type { CommandAnswer } from '#libs/contracts/http';
import { type Actor, type Language, type TaskEvent, type TaskState, taskStateOf } from '#libs/domain';
import { actionViews } from '../tasks/action-views.ts';

interface Answered {
  /** As it was right after the command. */
  readonly state: TaskState;
  /** Those of this command. */
  readonly events: readonly TaskEvent[];
  readonly actor: Actor;
  readonly language: Language;
}

/** The new state and what this person may do next: a pure function, so that a repeated request is answered alike. */
export const commandAnswerOf = ({ state, events, actor, language }: Answered): CommandAnswer => ({
  taskId: state.taskId,
  state: taskStateOf(state),
  version: state.seq,
  assignments: state.assignments.map(({ id, state: own, revisions }) => ({ id, state: own, revisions })),
  events: events.map((event) => ({
    seq: event.seq,
    type: event.fact.type,
    at: event.at,
    hash: canonicalEvent(event).hash.toString('hex'),
  })),
  allowedActions: actionViews(state, actor, language),
});
