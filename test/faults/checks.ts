import type { Client } from '@temporalio/client';
import { expect } from 'vitest';
import { taskStateQuery, taskWorkflowId } from '#libs/contracts';
import { fold, type TaskEvent, type TaskId, type TaskState } from '#libs/domain';
import type { Stack } from '../../infra/local/stack.ts';
import { asOwner } from './faulty-stack.ts';
import type { Given } from './record.ts';

/** A row of `event`, as it was written. */
interface Row {
  readonly taskId: string;
  readonly seq: number;
  readonly type: string;
  readonly commandId: string;
  readonly hash: string;
  readonly event: TaskEvent;
}

export interface Evidence {
  readonly rows: readonly Row[];
  readonly snapshots: ReadonlyMap<TaskId, TaskState>;
  readonly workflows: ReadonlyMap<TaskId, TaskState>;
  readonly findings: number;
}

/** What PostgreSQL and the workflows say of these tasks. */
export const gather = async (stack: Stack, client: Client, taskIds: readonly TaskId[]): Promise<Evidence> => {
  const stored = await asOwner<Omit<Row, 'event'> & { canonical: Buffer }>(
    stack,
    `select task_id as "taskId", seq, type, command_id as "commandId", encode(hash, 'hex') as hash, canonical
     from event where task_id = any($1) order by task_id, seq`,
    [taskIds],
  );
  const tasks = await asOwner<{ id: TaskId; snapshot: TaskState }>(
    stack,
    'select id, snapshot from task where id = any($1)',
    [taskIds],
  );
  const [found] = await asOwner<{ count: number }>(stack, 'select count(*)::int from integrity_finding');
  const states = await Promise.all(taskIds.map(async (id) => [id, await workflowState(client, id)] as const));
  return {
    rows: stored.map(({ canonical, ...row }) => ({
      ...row,
      event: JSON.parse(canonical.toString('utf8')) as TaskEvent,
    })),
    snapshots: new Map(tasks.map(({ id, snapshot }) => [id, snapshot])),
    workflows: new Map(states),
    findings: found?.count ?? 0,
  };
};

const workflowState = (client: Client, taskId: TaskId): Promise<TaskState> =>
  client.withDeadline(Date.now() + 15_000, () =>
    client.workflow.getHandle(taskWorkflowId(taskId)).query(taskStateQuery),
  );

/** Is everything delivered that was decided? */
export const isQuiet = async (stack: Stack, client: Client, taskIds: readonly TaskId[]): Promise<boolean> => {
  try {
    const { snapshots, workflows } = await gather(stack, client, taskIds);
    return taskIds.every((id) => snapshots.get(id)?.seq === workflows.get(id)?.seq);
  } catch {
    return false;
  }
};

/** I1: every acknowledged command is recorded exactly once, under the numbers and with the hashes it was answered with. */
export const expectAcknowledgedOnce = ({ rows }: Evidence, given: readonly Given[]): void => {
  const byCommand = new Map<string, Row[]>();
  for (const row of rows) byCommand.set(row.commandId, [...(byCommand.get(row.commandId) ?? []), row]);
  const answered = given.flatMap(({ key, outcome }) =>
    outcome.kind === 'acknowledged'
      ? [{ key, events: outcome.events.map(({ seq, type, hash }) => ({ seq, type, hash })) }]
      : [],
  );
  const recorded = answered.map(({ key }) => ({
    key,
    events: (byCommand.get(key) ?? []).map(({ seq, type, hash }) => ({ seq, type, hash })),
  }));
  expect(recorded).toEqual(answered);
};

/** I2: no refused command is recorded. */
export const expectRefusedNowhere = ({ rows }: Evidence, given: readonly Given[]): void => {
  const refused = new Set(given.flatMap(({ key, outcome }) => (outcome.kind === 'refused' ? [key] : [])));
  expect(rows.filter(({ commandId }) => refused.has(commandId))).toEqual([]);
};

/** I4: nothing is recorded that nobody sent, but the publication. */
export const expectNothingElse = ({ rows }: Evidence, given: readonly Given[]): void => {
  const sent = new Set(given.map(({ key }) => key));
  const strange = rows.filter(({ commandId, seq }) => !sent.has(commandId) && seq !== 1);
  expect(strange).toEqual([]);
  expect(rows.filter(({ seq }) => seq === 1).every(({ type }) => type === 'published')).toBe(true);
};

/** I5: the numbers of each task are 1, 2, 3 … without a gap. */
export const expectNoGap = ({ rows, snapshots }: Evidence): void => {
  for (const id of snapshots.keys()) {
    const seqs = rows.filter(({ taskId }) => taskId === id).map(({ seq }) => seq);
    expect(seqs, id).toEqual(seqs.map((_, index) => index + 1));
  }
};

/** I8: the read model holds the workflow's own state, and both are what the history says. */
export const expectAgreement = ({ rows, snapshots, workflows }: Evidence): void => {
  for (const [id, state] of workflows) {
    const history = fold(rows.filter(({ taskId }) => taskId === id).map(({ event }) => event));
    expect(snapshots.get(id), `read model of ${id}`).toEqual(state);
    expect(history, `history of ${id}`).toEqual(state);
  }
};
