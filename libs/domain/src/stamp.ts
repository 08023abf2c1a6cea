import type { Actor, EventActor } from './actor.ts';
import type { Fact, TaskEvent } from './events.ts';
import type { CommandId, Instant, Sha256, TaskId } from './ids.ts';
import type { Capacity } from './words.ts';

/** What numbering adds to the facts of one command. */
export interface Stamp {
  readonly taskId: TaskId;
  /** Number of the last event so far; the first fact gets the next one. */
  readonly after: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly capacity: Capacity;
  readonly commandId: CommandId;
  readonly commandHash: Sha256;
}

/** Facts, numbered and attributed. */
export const stampEvents = (facts: readonly Fact[], stamp: Stamp): readonly TaskEvent[] =>
  facts.map((fact, index) => ({
    version: 1,
    taskId: stamp.taskId,
    seq: stamp.after + 1 + index,
    at: stamp.at,
    actor: eventActor(stamp.actor, stamp.capacity),
    commandId: stamp.commandId,
    commandIndex: index,
    commandHash: stamp.commandHash,
    fact,
  }));

const eventActor = ({ personId, departmentId, departmentName }: Actor, capacity: Capacity): EventActor => ({
  personId,
  departmentId,
  departmentName,
  capacity,
});
