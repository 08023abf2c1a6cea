import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView, TasksView } from '#libs/contracts/http';
import { taskWorkflowId } from '#libs/contracts';
import {
  type Actor,
  type Command,
  parseAssignmentId,
  parseCommandId,
  parseDepartmentId,
  parsePersonId,
  type TaskId,
} from '#libs/domain';
import { createEngineClient, sendCommand } from '#libs/temporal';
import { canonicalEvent, canonicalSha256 } from '#libs/audit';
import type { Stack } from '../../infra/local/stack.ts';
import { Cast } from '../support/http.ts';
import {
  type Evidence,
  expectAcknowledgedOnce,
  expectAgreement,
  expectNoGap,
  expectNothingElse,
  expectRefusedNowhere,
  gather,
  isQuiet,
} from './checks.ts';
import { Crowd } from './clients.ts';
import { bringFile, killAndRestart, startAll, startOwnStack } from './faulty-stack.ts';
import { Book } from './record.ts';
import { killBetweenRecordAndReport, until } from './recorded-not-reported.ts';

const clients = 16;
const tasksUnderLoad = 12;
/** Milliseconds of ordinary work between two faults. */
const calm = 2_500;

/** Commands under load while every process is killed in turn; afterwards the records are compared with what clients heard. */
describe('kill -9 of everything in turn, under load', () => {
  let stack: Stack;
  let client: ReturnType<typeof createEngineClient>;
  let taskIds: readonly TaskId[];
  let evidence: Evidence;
  const book = new Book();
  const faults: string[] = [];

  beforeAll(async () => {
    stack = await startOwnStack();
    client = createEngineClient({ address: stack.temporalAddress, namespace: 'duban' });
    const cast = await Cast.of(stack.apiUrl);
    const supervisor = await cast.a('supervisor');
    const { body } = await supervisor.get<TasksView>('/tasks?limit=200');
    // The one beside the load: the API never hears of its commands, so only the outbox can deliver them.
    const [aside, ...tasks] = body.items
      .filter(({ partners }) => partners.length >= 4)
      .slice(0, tasksUnderLoad + 1);
    if (!aside || tasks.length < tasksUnderLoad)
      throw new Error('the sample list has enough tasks with partners');
    taskIds = [aside, ...tasks].map(({ id }) => id as TaskId);
    const decided = await decideUnrecorded(aside, cast);
    const crowd = new Crowd({ cast, book, tasks, file: await bringFile(stack) });
    const load = await crowd.begin(clients);
    try {
      await doHarm(decided);
    } finally {
      crowd.stop();
    }
    await load.done;
    await startAll(stack);
    await until('all is delivered', () => isQuiet(stack, client, taskIds));
    evidence = await gather(stack, client, taskIds);
    tell();
  }, 240_000);
  afterAll(async () => {
    await client?.connection.close();
    await stack?.destroy();
  });

  /** What an API leaves behind that died between decision and record: an accepted Update, and nothing in PostgreSQL. */
  const decideUnrecorded = async (task: TasksView['items'][number], cast: Cast) => {
    const clerk = await cast.in(task.lead.name, 'clerk');
    const { body: session } = await clerk.get<SessionView>('/sessions/current');
    const actor: Actor = {
      personId: parsePersonId(session.person.id),
      departmentId: parseDepartmentId(session.department.id),
      departmentName: session.department.name,
      duties: session.duties,
    };
    const command: Command = { type: 'accept', assignmentId: parseAssignmentId(task.lead.assignmentId) };
    const commandId = parseCommandId(randomUUID());
    const result = await sendCommand(client, task.id as TaskId, {
      commandId,
      commandHash: canonicalSha256({ command, personId: actor.personId }),
      actor,
      command,
      recordedThrough: 1,
    });
    if (result.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`);
    const events = result.outcome.unconfirmed.map((event) => ({
      seq: event.seq,
      type: event.fact.type,
      at: event.at,
      hash: canonicalEvent(event).hash.toString('hex'),
    }));
    book.given.push({
      key: commandId,
      taskId: task.id,
      command: 'accept',
      requests: 1,
      outcome: { kind: 'acknowledged', events },
    });
    return { taskId: task.id, seq: result.outcome.lastSeq };
  };

  const doHarm = async (decided: { taskId: string; seq: number }): Promise<void> => {
    const harm = async (what: string, action: () => Promise<void>): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, calm));
      await action();
      faults.push(what);
    };
    await harm('worker', () => killAndRestart(stack, 'worker', 500));
    await harm('api', () => killAndRestart(stack, 'api', 500));
    await harm('worker, recorded and not reported', async () => {
      await killBetweenRecordAndReport(stack, decided);
      await startAll(stack);
    });
    await harm('temporal', () => killAndRestart(stack, 'temporal', 1_000));
    await harm('postgres', () => killAndRestart(stack, 'postgres', 1_000));
    await harm('api', () => killAndRestart(stack, 'api', 200));
    await harm('worker', () => killAndRestart(stack, 'worker', 200));
    await new Promise((resolve) => setTimeout(resolve, calm));
  };

  const tell = (): void => {
    const counts = (['acknowledged', 'refused', 'unresolved'] as const).map(
      (kind) => `${book.given.filter(({ outcome }) => outcome.kind === kind).length} ${kind}`,
    );
    const repeated = book.given.filter(({ requests }) => requests > 1).length;
    process.stdout.write(
      `${faults.length} faults (${faults.join('; ')}); ${book.given.length} commands: ${counts.join(', ')}, ` +
        `${repeated} asked more than once; ${evidence.rows.length} events of ${taskIds.length} tasks\n`,
    );
  };

  it('did harm, and work', () => {
    expect(faults).toHaveLength(7);
    expect(book.given.filter(({ outcome }) => outcome.kind === 'acknowledged').length).toBeGreaterThan(100);
    expect(book.given.some(({ outcome }) => outcome.kind === 'refused')).toBe(true);
    expect(book.given.some(({ requests }) => requests > 1)).toBe(true);
  });

  it('left no request without an answer', () => {
    expect(book.unanswered).toBe(0);
  });

  it('I1: every acknowledged command is recorded once, as it was answered', () => {
    expectAcknowledgedOnce(evidence, book.given);
  });

  it('I2: no refused command is recorded', () => {
    expectRefusedNowhere(evidence, book.given);
  });

  it('I3: what was unknown became known by asking again under the same key', () => {
    expect(book.given.filter(({ outcome }) => outcome.kind === 'unresolved')).toEqual([]);
  });

  it('I4: nothing is recorded that nobody sent', () => {
    expectNothingElse(evidence, book.given);
  });

  it('I5: the numbers of every task have no gap', () => {
    expectNoGap(evidence);
  });

  it('I8: read model, workflow and history agree on every task, and no finding was raised', () => {
    expectAgreement(evidence);
    expect(evidence.findings).toBe(0);
  });

  it('delivered again what was recorded and not reported, and recorded it once', async () => {
    const [aside] = taskIds;
    if (!aside) throw new Error('there is a task beside the load');
    const { events } = await client.workflow.getHandle(taskWorkflowId(aside)).fetchHistory();
    const attempts = (events ?? []).map(
      ({ activityTaskStartedEventAttributes: started }) => started?.attempt ?? 0,
    );
    expect(Math.max(...attempts)).toBeGreaterThan(1);
    expect(evidence.rows.filter(({ taskId }) => taskId === aside).map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
