import {
  type Actor,
  assignmentOf,
  type Fact,
  findAssignment,
  type Language,
  leadOf,
  maySeeContent,
  type TaskState,
} from '#libs/domain';
import type { EventView } from '#libs/contracts/http';
import type { StoredEvent } from '#libs/persistence';
import { personRefOf } from '../task-view.ts';
import { eventSentence } from './event-sentence.ts';

export interface EventReader {
  readonly task: TaskState;
  readonly actor: Actor;
  readonly language: Language;
  /** Personal names by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Facts that carry nothing but what everyone may know: who is responsible, and each state. */
const openFacts: readonly Fact['type'][] = ['published', 'accepted', 'leadConfirmed'];

/** One line of the history, with the fact only where this reader may see it. */
export const eventViewOf = (
  { event, hash }: StoredEvent,
  { task, actor, language, names }: EventReader,
): EventView => {
  const { fact, seq, at } = event;
  const assignmentId = assignmentOf(fact);
  const assignment = assignmentId && findAssignment(task, assignmentId);
  const context = {
    actorDepartment: event.actor.departmentName,
    department: (assignment || leadOf(task)).departmentName,
  };
  const visible = openFacts.includes(fact.type) || (assignment && maySeeContent(task, assignment, actor));
  return {
    seq,
    at,
    type: fact.type,
    sentence: eventSentence(fact, context, language),
    actor: personRefOf(event.actor, names.get(event.actor.personId)),
    ...(assignment && { assignmentId: assignment.id, departmentName: assignment.departmentName }),
    ...(visible && { fact: { ...fact } }),
    hash,
  };
};
