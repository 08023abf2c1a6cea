import type { DataSource } from 'typeorm';
import { canonicalEvent } from '#libs/audit';
import { assignmentOf, type TaskEvent, type TaskId, type TaskState } from '#libs/domain';
import { IntegrityError } from './integrity.ts';
import { projectEvents } from './project-events.ts';
import { rowOf } from '../rows.ts';
import { readTaskState } from './read-task-state.ts';

/**
 * Writes events of one task, and what they change in the read model, in one transaction. Contract:
 * 1. Idempotent: what is there already is compared byte for byte, never written again.
 * 2. Either all of the missing events are written, with their rows, or none.
 * 3. Order and numbering are the workflow's: an event is written only next to its predecessor.
 * 4. An event that differs from the one stored under its number, or a gap, is an `IntegrityError`: a finding is
 *    raised and nothing is written. It cannot be repaired by trying again.
 *
 * @param events of one task, ascending without gaps
 * @param known the state that the caller read before: saves a query when nothing came in between
 * @returns the state after the last event that PostgreSQL has
 */
export const recordEvents = async (
  dataSource: DataSource,
  events: readonly TaskEvent[],
  known?: TaskState,
): Promise<TaskState> => {
  const taskId = taskOf(events);
  let before = known;
  for (let attempt = 0; attempt < 10; attempt++) {
    if (attempt > 0 || before === undefined || !follows(before, events))
      before = await readTaskState(dataSource, taskId);
    await compareRecorded(dataSource, events, before?.seq ?? 0);
    const missing = events.filter(({ seq }) => seq > (before?.seq ?? 0));
    const [first, ...rest] = missing;
    if (!first) return before as TaskState;
    if (first.seq !== (before?.seq ?? 0) + 1)
      throw await IntegrityError.raise(dataSource, {
        taskId,
        kind: 'gap',
        details: { recorded: before?.seq ?? 0, offered: first.seq },
      });
    const written = await write(dataSource, before, [first, ...rest]);
    if (written) return written;
  }
  throw new Error(`events of ${taskId} could not be recorded: the row changed at every attempt`);
};

const taskOf = (events: readonly TaskEvent[]): TaskId => {
  const [first] = events;
  if (!first) throw new Error('no events to record');
  return first.taskId;
};

const follows = (state: TaskState, events: readonly TaskEvent[]): boolean => events[0]?.seq === state.seq + 1;

/** @returns the new state, or undefined when somebody else wrote in between */
const write = async (
  dataSource: DataSource,
  before: TaskState | undefined,
  events: readonly [TaskEvent, ...TaskEvent[]],
): Promise<TaskState | undefined> => {
  const { state, row, assignments, submissions } = projectEvents(before, events);
  const from = before?.seq ?? 0;
  const answer = await rowOf<{ version: number }>(
    dataSource,
    {
      name: 'record-task-events',
      text: 'select record_task_events($1, $2, $3, $4, $5, $6, $7) as version',
    },
    [
      state.taskId,
      from,
      JSON.stringify(events.map(eventColumns)),
      events.map((event) => canonicalEvent(event).bytes),
      JSON.stringify(row),
      JSON.stringify(assignments),
      JSON.stringify(submissions),
    ],
  );
  return answer?.version === from ? state : undefined;
};

const eventColumns = ({ seq, at, commandId, commandIndex, commandHash, fact }: TaskEvent) => ({
  seq,
  at,
  type: fact.type,
  assignmentId: assignmentOf(fact),
  commandId,
  commandIndex,
  commandHash,
});

/** Point 4 of the contract, for the events up to `through`. */
const compareRecorded = async (
  dataSource: DataSource,
  events: readonly TaskEvent[],
  through: number,
): Promise<void> => {
  const present = events.filter(({ seq }) => seq <= through);
  if (present.length === 0) return;
  const taskId = taskOf(events);
  const stored = await dataSource.query<{ seq: number; hash: Buffer }[]>(
    'select seq, hash from event where task_id = $1 and seq = any($2)',
    [taskId, present.map(({ seq }) => seq)],
  );
  const hashes = new Map(stored.map(({ seq, hash }) => [seq, hash.toString('hex')]));
  for (const event of present) {
    const offered = canonicalEvent(event).hash.toString('hex');
    if (hashes.get(event.seq) === offered) continue;
    throw await IntegrityError.raise(dataSource, {
      taskId,
      kind: 'different-event',
      details: { seq: event.seq, recorded: hashes.get(event.seq) ?? null, offered },
    });
  }
};
