import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { taskStateQuery, taskWorkflowId } from '#libs/contracts';
import { parseAssignmentId, parseInstant, type TaskEvent, type TaskId, type TaskState } from '#libs/domain';
import { readEvents, readTaskState } from '#libs/persistence';
import { aFile, type EngineLab, newCommandId, openEngineLab, person } from '../support/engine-lab.ts';

/** The contract of workflows/task/README.md, point by point, against the real engine. */
const lead = parseAssignmentId('a1');
const partner = parseAssignmentId('a2');
const leadClerk = person('lab-lead', 'clerk', 'reviewer');
const partnerClerk = person('lab-partner', 'clerk');
const departments = ['lab-lead', 'lab-partner'];

let lab: EngineLab;
beforeAll(async () => {
  lab = await openEngineLab({
    databaseUrl: inject('databaseUrl'),
    temporalAddress: inject('temporalAddress'),
  });
});
afterAll(() => lab.stop());

const workflowState = (taskId: TaskId): Promise<TaskState> =>
  lab.client.workflow.getHandle(taskWorkflowId(taskId)).query(taskStateQuery);

const accepted = async (sending: ReturnType<EngineLab['send']>) => {
  const result = await sending;
  if (result.kind !== 'accepted') throw new Error(`expected accepted, got ${JSON.stringify(result)}`);
  return result.outcome;
};

describe('a command', () => {
  it('is decided, numbered and handed out before anything is recorded', async () => {
    const taskId = await lab.aTask(departments);
    const outcome = await accepted(
      lab.send(taskId, { as: partnerClerk, command: { type: 'accept', assignmentId: partner } }),
    );
    expect(outcome).toMatchObject({ firstSeq: 2, lastSeq: 2 });
    expect(outcome.unconfirmed.map(({ seq, fact }) => [seq, fact.type])).toEqual([
      [1, 'published'],
      [2, 'accepted'],
    ]);
    expect((await readTaskState(lab.database, taskId))?.seq).toBe(1);
    expect((await workflowState(taskId)).seq).toBe(2);
  });

  it('that is refused leaves nothing behind', async () => {
    const taskId = await lab.aTask(departments);
    const result = await lab.send(taskId, {
      as: leadClerk,
      command: { type: 'accept', assignmentId: partner },
    });
    expect(result).toMatchObject({ kind: 'refused', refusal: { code: 'not-your-department' } });
    expect((await workflowState(taskId)).seq).toBe(1);
    const { events } = await lab.client.workflow.getHandle(taskWorkflowId(taskId)).fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toEqual([]);
  });

  it('makes the outbox forget what PostgreSQL already has', async () => {
    const taskId = await lab.aTask(departments);
    await accepted(
      lab.send(taskId, { as: partnerClerk, command: { type: 'accept', assignmentId: partner } }),
    );
    const outcome = await accepted(
      lab.send(taskId, {
        as: leadClerk,
        command: { type: 'accept', assignmentId: lead },
        recordedThrough: 2,
      }),
    );
    expect(outcome.unconfirmed.map(({ seq }) => seq)).toEqual([3]);
  });

  it('that is repeated in the same run is answered as before', async () => {
    const taskId = await lab.aTask(departments);
    const id = newCommandId();
    await accepted(
      lab.send(taskId, { as: partnerClerk, command: { type: 'accept', assignmentId: partner }, id }),
    );
    const repeated = await lab.send(taskId, {
      as: partnerClerk,
      command: { type: 'accept', assignmentId: partner },
      id,
    });
    expect(repeated).toMatchObject({ kind: 'accepted', outcome: { firstSeq: 2, lastSeq: 2 } });
  });
});

describe('a run', () => {
  it(
    'delivers by itself what nobody recorded, and ends when the task is verified',
    { timeout: 90_000 },
    async () => {
      const taskId = await lab.aTask(['lab-lead']);
      const supervisor = person('lab-office', 'supervisor');
      const submit = { type: 'submit', assignmentId: lead, statement: '完成', evidence: [aFile()] } as const;
      await accepted(lab.send(taskId, { as: leadClerk, command: { type: 'accept', assignmentId: lead } }));
      await accepted(lab.send(taskId, { as: leadClerk, command: submit }));
      await accepted(
        lab.send(taskId, { as: supervisor, command: { type: 'approve', assignmentId: lead, revision: 1 } }),
      );
      await lab.client.workflow.getHandle(taskWorkflowId(taskId)).result();
      const events = await readEvents(lab.database, taskId, 99);
      expect(events.map(({ seq, fact }) => [seq, fact.type])).toEqual([
        [1, 'published'],
        [2, 'accepted'],
        [3, 'submitted'],
        [4, 'approved'],
      ]);
    },
  );

  it('remembers commands and state in the run after it', { timeout: 120_000 }, async () => {
    const taskId = await lab.aTask(departments);
    const handle = lab.client.workflow.getHandle(taskWorkflowId(taskId));
    const firstRun = (await handle.describe()).runId;
    const id = newCommandId();
    const accept = { as: partnerClerk, command: { type: 'accept', assignmentId: partner } as const };
    await accepted(lab.send(taskId, { ...accept, id }));
    await reportUntilSuggested(taskId);
    await expect.poll(async () => (await handle.describe()).runId, { timeout: 90_000 }).not.toBe(firstRun);

    // Asked before the new run knows the key: from then on the engine itself would answer for it.
    const reused = await lab.send(taskId, {
      as: leadClerk,
      command: { type: 'accept', assignmentId: lead },
      id,
    });
    expect(reused).toMatchObject({ kind: 'refused', refusal: { code: 'idempotency-key-reused' } });
    const repeated = await accepted(lab.send(taskId, { ...accept, id }));
    expect(repeated).toMatchObject({ firstSeq: 2, lastSeq: 2 });
    const events = await readEvents(lab.database, taskId, 999);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect((await workflowState(taskId)).seq).toBe(events.length);
  });

  /** The test engine suggests a new run after few events: see test/support/global-setup.ts. */
  const reportUntilSuggested = async (taskId: TaskId): Promise<void> => {
    for (let round = 0; round < 60; round++) {
      await accepted(
        lab.send(taskId, {
          as: partnerClerk,
          command: { type: 'report', assignmentId: partner, text: `第${round}次` },
        }),
      );
    }
  };
});

describe('a task whose records disagree', () => {
  it('stops, raises a finding, and refuses further commands', { timeout: 90_000 }, async () => {
    const taskId = await lab.aTask(departments);
    await accepted(
      lab.send(taskId, { as: partnerClerk, command: { type: 'accept', assignmentId: partner } }),
    );
    await recordForgedEvent(taskId);
    await expect
      .poll(
        async () => {
          const result = await lab.send(taskId, {
            as: leadClerk,
            command: { type: 'confirmLead' },
          });
          return result.kind === 'refused' ? result.refusal.code : result.kind;
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe('task-stopped');
    const findings = await lab.database.query('select kind from integrity_finding where task_id = $1', [
      taskId,
    ]);
    expect(findings).toEqual([{ kind: 'different-event' }]);
  });

  /** Somebody wrote event 2 behind the workflow's back. */
  const recordForgedEvent = async (taskId: TaskId): Promise<void> => {
    const { recordEvents } = await import('#libs/persistence');
    const [first] = await readEvents(lab.database, taskId, 1);
    if (!first) throw new Error('published');
    const forged: TaskEvent = {
      ...first,
      seq: 2,
      at: parseInstant('2020-01-01T00:00:00.000Z'),
      commandId: newCommandId(),
      fact: { type: 'accepted', assignmentId: partner },
    };
    await recordEvents(lab.database, [forged]);
  };
});
