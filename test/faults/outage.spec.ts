import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExampleListView, PublicationView, TaskListView, TasksView } from '#libs/contracts/http';
import { createEngineClient } from '#libs/temporal';
import { type ProcessName, type Stack } from '../../infra/local/stack.ts';
import { type Answer, type Caller, Cast } from '../support/http.ts';
import { tasksOf } from '../support/publish-sample.ts';
import { asOwner, killAndRestart, startAll, startOwnStack } from './faulty-stack.ts';
import { until } from './recorded-not-reported.ts';

let stack: Stack;
let supervisor: Caller;
let clerk: Caller;
let task: TasksView['items'][number];

beforeAll(async () => {
  stack = await startOwnStack();
  const cast = await Cast.of(stack.apiUrl);
  supervisor = await cast.a('supervisor');
  const { body } = await supervisor.get<TasksView>('/tasks');
  const [first] = body.items;
  if (!first) throw new Error('the sample list has tasks');
  task = first;
  clerk = await cast.in(task.lead.name, 'clerk');
});
afterAll(() => stack?.destroy());

const accept = (key: string): Promise<Answer> =>
  clerk.post(`/tasks/${task.id}/assignments/${task.lead.assignmentId}/accept`, {}, { key });

/** While `name` is down: `check`; afterwards everything runs again. */
const without = async (name: ProcessName, check: () => Promise<void>): Promise<void> => {
  await stack.kill(name);
  try {
    await check();
  } finally {
    await startAll(stack);
  }
};

const untilAnswered = async (ask: () => Promise<Answer>): Promise<Answer> => {
  let answer = await ask();
  await until('the answer is no longer 503', async () => {
    if (answer.status === 503) answer = await ask();
    return answer.status !== 503;
  });
  return answer;
};

describe('while Temporal is away', () => {
  const key = randomUUID();

  it('a command is answered 503, says when to ask again, and reading goes on', async () => {
    await without('temporal', async () => {
      const answer = await accept(key);
      expect(answer.status).toBe(503);
      expect(['engine-unavailable', 'outcome-unknown']).toContain(answer.body['code']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      for (const path of ['/desk', '/tasks', `/tasks/${task.id}`, `/tasks/${task.id}/events`])
        expect((await clerk.get(path)).status, path).toBe(200);
    });
  });

  it('nothing was done twice: the same key is answered once it is back, and only it is in the history', async () => {
    expect((await untilAnswered(() => accept(key))).status).toBe(200);
    expect((await accept(key)).status).toBe(200);
    expect(await accept(randomUUID())).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const rows = await asOwner(stack, `select seq from event where task_id = $1 and type = 'accepted'`, [
      task.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('while PostgreSQL is away', () => {
  it('commands and reading are answered 503 database-unavailable, and work again afterwards', async () => {
    const report = (key: string) =>
      clerk.post<Answer['body']>(
        `/tasks/${task.id}/assignments/${task.lead.assignmentId}/report`,
        { text: '进展' },
        { key },
      );
    const key = randomUUID();
    await without('postgres', async () => {
      for (const answer of [await clerk.get('/desk'), await clerk.get('/tasks'), await report(key)]) {
        expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    });
    expect((await untilAnswered(() => report(key))).status).toBe(200);
    expect((await untilAnswered(() => clerk.get<Answer['body']>('/tasks'))).status).toBe(200);
  });
});

describe('a publication', () => {
  const importSample = async (): Promise<TaskListView> => {
    const { body: example } = await supervisor.get<ExampleListView>('/task-lists/example');
    const { status, body } = await supervisor.post<TaskListView>('/task-lists', {
      text: example.text,
      sourceName: example.sourceName,
    });
    expect(status).toBe(201);
    return body;
  };

  const expectPublishedOnce = async (draft: TaskListView): Promise<void> => {
    const tasks = await tasksOf(supervisor, draft.id);
    expect(tasks.map(({ number }) => number)).toEqual(draft.rows.map(({ number }) => number));
    expect(tasks).toHaveLength(33);
    const events = await asOwner<{ taskId: string; seq: number; type: string }>(
      stack,
      `select task_id as "taskId", seq, type from event where task_id like $1 order by task_id`,
      [`${draft.id}-%`],
    );
    expect(events).toEqual(tasks.map(({ id }) => ({ taskId: id, seq: 1, type: 'published' })));
    expect((await workflowsOf(draft.id)).sort()).toEqual(tasks.map(({ id }) => `task-${id}`).sort());
  };

  const workflowsOf = async (listId: string): Promise<string[]> => {
    const client = createEngineClient({ address: stack.temporalAddress, namespace: 'duban' });
    const found: string[] = [];
    try {
      // Every run counts, so that a second one of the same task would show.
      const query = `WorkflowId STARTS_WITH "task-${listId}-"`;
      await until('all workflows are listed', async () => {
        found.length = 0;
        for await (const { workflowId } of client.workflow.list({ query })) found.push(workflowId);
        return found.length >= 33;
      });
      return found;
    } finally {
      await client.connection.close();
    }
  };

  const publicationOf = (listId: string) =>
    supervisor.get<PublicationView>(`/task-lists/${listId}/publication`);

  it.each(['worker', 'temporal'] as const)(
    'that is interrupted by the end of %s goes on by itself',
    async (name) => {
      const draft = await importSample();
      expect((await supervisor.post(`/task-lists/${draft.id}/publication`)).status).toBe(202);
      await until(
        'some tasks are published',
        async () => ((await publicationOf(draft.id)).body.published ?? 0) > 0,
      );
      await killAndRestart(stack, name, 300);
      await until('it is published', async () => (await publicationOf(draft.id)).body.status === 'published');
      await expectPublishedOnce(draft);
    },
  );

  it('that could not begin, Temporal being away, begins when it is asked for again', async () => {
    const draft = await importSample();
    const path = `/task-lists/${draft.id}/publication`;
    await without('temporal', async () => {
      expect(await supervisor.post(path)).toMatchObject({
        status: 503,
        body: { code: 'engine-unavailable' },
      });
    });
    expect((await untilAnswered(() => supervisor.post<Answer['body']>(path))).status).toBe(202);
    await until('it is published', async () => (await publicationOf(draft.id)).body.status === 'published');
    await expectPublishedOnce(draft);
  });
});
