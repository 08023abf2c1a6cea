import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Problem, TaskListView, TasksView } from '#libs/contracts/http';
import { type Answer, type Caller, Cast } from '../support/http.ts';
import { publishSample, tasksOf } from '../support/publish-sample.ts';

/** Bad input gets a stable code and a sentence in the caller's language; nothing is lost or half-done. */
let cast: Cast;
let supervisor: Caller;
beforeAll(async () => {
  cast = await Cast.of(inject('apiUrl'));
  supervisor = await cast.a('supervisor');
});

type Refused = Pick<Problem, 'code' | 'detail' | 'requestId'>;

const expectProblem = ({ status, headers, body }: Answer<Refused>, wanted: [number, string]): void => {
  expect([status, body.code]).toEqual(wanted);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(body.requestId).not.toBe('');
  expect(body.detail).not.toMatch(/[{}]/);
};

const header = '序号\n重点任务\n责任部门\n完成时限\n';

describe('importing a list', () => {
  const importText = (text: string, language: 'zh' | 'en' = 'zh') =>
    supervisor.post<TaskListView & Omit<Problem, 'status' | 'title'>>(
      '/task-lists',
      { text, sourceName: '清单.txt', title: '坏清单' },
      { language },
    );
  const codes = ({ body }: Answer<TaskListView>) =>
    body.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

  it('refuses what holds no task, in both languages', async () => {
    const zh = await importText('今天开会。');
    expectProblem(zh, [422, 'empty-list']);
    expect(zh.body.detail).toContain('没有识别到任务');
    expect((await importText('', 'en')).body.detail).toContain('No task was found');
  });

  it('refuses the bytes of another kind of file', async () => {
    const answer = await importText('PK\u0003\u0004\u0014\u0000\u0006\u0000binary\u0000');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each([
    ['a row without departments', `${header}1\n制定办法\n\n2020.6\n`, 'missing-departments'],
    ['a row without a deadline', `${header}1\n制定办法\n市教育局\n\n`, 'missing-deadline'],
    [
      'a number that stands twice',
      `${header}1\n制定办法\n市教育局\n2020.6\n\n1\n另一办法\n市财政局\n2020.6\n`,
      'duplicate-number',
    ],
    ['a department nobody knows', `${header}1\n制定办法\n市不存在局\n2020.6\n`, 'unknown-department'],
  ])('finds %s', async (_, text, code) => {
    expect(codes(await importText(text))).toContain(code);
  });

  it('does not publish a draft with errors, and leaves it a draft', async () => {
    const { body: draft } = await importText(`${header}1\n制定办法\n市不存在局\n2020.6\n`);
    const publication = await supervisor.post<Problem>(`/task-lists/${draft.id}/publication`);
    expectProblem(publication, [422, 'list-has-errors']);
    const { body } = await supervisor.get<TaskListView>(`/task-lists/${draft.id}`);
    expect(body.status).toBe('draft');
    expect((await supervisor.get<TasksView>(`/tasks?listId=${draft.id}`)).body.items).toEqual([]);
  });

  it('is not for departments', async () => {
    const clerk = await cast.a('clerk');
    const answer = await clerk.post<Problem>('/task-lists', { text: header, sourceName: 'x.txt' });
    expectProblem(answer, [403, 'forbidden']);
  });
});

describe('a command', () => {
  let task: TasksView['items'][number];
  let partner: TasksView['items'][number]['partners'][number];
  let clerk: Caller;
  const path = () => `/tasks/${task.id}/assignments/${partner.assignmentId}`;

  beforeAll(async () => {
    const list = await publishSample(supervisor, '坏输入测试');
    const found = (await tasksOf(supervisor, list.id)).find(({ number }) => number === 5);
    const first = found?.partners[0];
    if (!found || !first) throw new Error('task 5 has partners');
    [task, partner] = [found, first];
    clerk = await cast.in(partner.name, 'clerk');
  });

  it('answers the same when it is sent again, and refuses its key for anything else', async () => {
    const key = randomUUID();
    const first = await clerk.post(`${path()}/accept`, {}, { key });
    const again = await clerk.post(`${path()}/accept`, {}, { key });
    expect(first.status).toBe(200);
    expect(again).toMatchObject({ status: 200, body: first.body });
    const other = await clerk.post<Problem>(`${path()}/report`, { text: '进展' }, { key });
    expectProblem(other, [422, 'idempotency-key-reused']);
    const { body } = await supervisor.get<{ items: unknown[] }>(`/tasks/${task.id}/events`);
    expect(body.items).toHaveLength(2);
  });

  it('needs a key', async () => {
    const response = await clerk.raw(`${path()}/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"进展"}',
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).code).toBe('idempotency-key-missing');
  });

  it('in the wrong state says what is possible', async () => {
    const answer = await clerk.post<Problem>(`${path()}/accept`);
    expectProblem(answer, [409, 'wrong-state']);
    expect(answer.body.detail).toContain('填报进展、报送');
    const english = await clerk.post<Problem>(`${path()}/accept`, {}, { language: 'en' });
    expect(english.body.detail).toContain('Report progress, Submit');
  });

  it('of somebody else’s department is forbidden, whoever asks', async () => {
    const stranger = await cast.in(task.lead.name, 'clerk');
    expectProblem(await stranger.post<Problem>(`${path()}/report`, { text: '进展' }), [
      403,
      'not-your-department',
    ]);
    expectProblem(await clerk.post<Problem>(`${path()}/approve`, { revision: 1 }), [403, 'not-a-reviewer']);
    expectProblem(await supervisor.post<Problem>(`${path()}/approve`, { revision: 1 }), [
      403,
      'not-a-reviewer',
    ]);
    expectProblem(await clerk.post<Problem>(`/tasks/${task.id}/confirm-lead`), [403, 'not-a-supervisor']);
  });

  it.each([
    ['an empty text', { text: '  ' }, [422, 'text-required']],
    ['a text that is too long', { text: '进'.repeat(5_001) }, [422, 'text-too-long']],
    ['an impossible percentage', { text: '进展', percent: 101 }, [422, 'percent-out-of-range']],
    ['a member nobody knows', { text: '进展', rank: 1 }, [400, 'invalid-request']],
    ['a body of the wrong type', { text: 5 }, [400, 'invalid-request']],
  ] as const)('refuses %s', async (_, body, [status, code]) => {
    expectProblem(await clerk.post<Problem>(`${path()}/report`, body), [status, code]);
  });

  it('refuses a body that does not parse', async () => {
    const response = await clerk.raw(`${path()}/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: '{"text":',
    });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([400, 'body-not-parsable']);
  });

  it('names only evidence that was brought for this very assignment', async () => {
    const evidence = [{ sha256: 'ab'.repeat(32), fileName: '不存在.pdf' }];
    const answer = await clerk.post<Problem>(`${path()}/submit`, { statement: '完成', evidence });
    expectProblem(answer, [422, 'evidence-not-uploaded']);
    const none = await clerk.post<Problem>(`${path()}/submit`, { statement: '完成', evidence: [] });
    expectProblem(none, [422, 'evidence-required']);
  });

  it('on a task that is not there, or not a task at all', async () => {
    expectProblem(await clerk.post<Problem>('/tasks/2026-99-01/assignments/a1/accept'), [404, 'not-found']);
    expectProblem(await clerk.post<Problem>('/tasks/nonsense/assignments/a1/accept'), [
      400,
      'invalid-request',
    ]);
    expectProblem(await clerk.post<Problem>(`/tasks/${task.id}/assignments/a99/accept`), [
      422,
      'unknown-assignment',
    ]);
  });
});

describe('evidence', () => {
  it('is refused as markup, as nothing, and without a file, and leaves nothing behind', async () => {
    const [task] = await tasksOf(supervisor, (await publishSample(supervisor, '材料测试')).id);
    if (!task) throw new Error('the list has tasks');
    const clerk = await cast.in(task.lead.name, 'clerk');
    await clerk.command(`/tasks/${task.id}/assignments/${task.lead.assignmentId}/accept`);
    const upload = async (content: string, fileName: string) => {
      const form = new FormData();
      form.append('file', new Blob([content]), fileName);
      const response = await clerk.raw(`/tasks/${task.id}/assignments/${task.lead.assignmentId}/evidence`, {
        method: 'POST',
        body: form,
      });
      return [response.status, ((await response.json()) as Problem).code];
    };
    expect(await upload('<html><script>alert(1)</script></html>', '材料.pdf')).toEqual([
      415,
      'file-type-refused',
    ]);
    expect(await upload('', '空.pdf')).toEqual([422, 'empty-file']);
    const broken = await clerk.raw(`/tasks/${task.id}/assignments/${task.lead.assignmentId}/evidence`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 abgebrochen',
    });
    expect(broken.status).toBe(400);
  });

  it('is read only by those who may see the assignment', async () => {
    const [task] = await tasksOf(supervisor, (await publishSample(supervisor, '查看范围测试')).id);
    const [partner, other] = task?.partners ?? [];
    if (!task || !partner || !other) throw new Error('task 1 has several partners');
    const assignment = `/tasks/${task.id}/assignments/${partner.assignmentId}`;
    const clerk = await cast.in(partner.name, 'clerk');
    await clerk.command(`${assignment}/accept`);
    const file = await clerk.upload(assignment, '方案.txt', '一县一案');
    const read = async (caller: Caller) =>
      (await caller.raw(`${assignment}/evidence/${file.sha256}`, { method: 'GET' })).status;
    expect(await read(clerk)).toBe(200);
    expect(await read(await cast.in(task.lead.name, 'clerk'))).toBe(200);
    expect(await read(await cast.a('auditor'))).toBe(200);
    expect(await read(await cast.in(other.name, 'clerk'))).toBe(403);
  });
});
