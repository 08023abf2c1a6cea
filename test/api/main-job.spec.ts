import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { EventsView, TaskListView, TasksView, TaskView } from '#libs/contracts/http';
import { type Caller, Cast } from '../support/http.ts';
import { publishSample, tasksOf } from '../support/publish-sample.ts';

/** The main job over HTTP, on the real list: from its text to one task verified, and its history read back. */
describe('the sample list, from text to a verified task', () => {
  let cast: Cast;
  let supervisor: Caller;
  let list: TaskListView;
  let tasks: TasksView['items'];
  let task: TasksView['items'][number];

  const assignmentPath = (assignmentId: string) => `/tasks/${task.id}/assignments/${assignmentId}`;
  const read = async () => (await supervisor.get<TaskView>(`/tasks/${task.id}`)).body;

  const submit = async (departmentName: string, assignmentId: string, text: string) => {
    const clerk = await cast.in(departmentName, 'clerk');
    const file = await clerk.upload(assignmentPath(assignmentId), `${departmentName}-佐证.txt`, text);
    expect(file.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    return clerk.command(`${assignmentPath(assignmentId)}/submit`, {
      statement: `${departmentName}：${text}`,
      evidence: [{ sha256: file.sha256, fileName: file.fileName }],
    });
  };

  /** The last partner: it has no part in this task after all. */
  const waived = () => {
    const last = task.partners.at(-1);
    if (!last) throw new Error('task 1 has partners');
    return last;
  };

  beforeAll(async () => {
    cast = await Cast.of(inject('apiUrl'));
    supervisor = await cast.a('supervisor');
    list = await publishSample(supervisor, '淄博市职业教育创新发展工作任务清单（接口测试）');
    tasks = await tasksOf(supervisor, list.id);
    const first = tasks[0];
    if (!first) throw new Error('the list has tasks');
    task = first;
  }, 60_000);

  it('previews 33 tasks without errors, every lead assumed and said so', () => {
    expect(list.rows).toHaveLength(33);
    expect(list.errorCount).toBe(0);
    expect(list.rows.every(({ assignments }) => assignments[0]?.leadSource === 'assumed')).toBe(true);
    expect(list.findings.some(({ code }) => code === 'lead-assumed')).toBe(true);
  });

  it('publishes one running task per row, in order, with groups fanned out', () => {
    expect(tasks.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
    expect(task).toMatchObject({ state: 'assigned', deadlineMonth: '2020-06', leadSource: 'assumed' });
    expect(task.lead.name).toBe('市教育局');
    const counties = task.partners.filter(({ groupName }) => groupName === '各区县人民政府');
    expect(counties).toHaveLength(8);
    expect(task.partners.some(({ groupName }) => groupName === '各高职院校')).toBe(true);
  });

  it('lets the supervisor confirm the assumed lead, once', async () => {
    const confirmed = await supervisor.command(`/tasks/${task.id}/confirm-lead`);
    expect(confirmed.events.map(({ type }) => type)).toEqual(['leadConfirmed']);
    const again = await supervisor.post(`/tasks/${task.id}/confirm-lead`);
    expect(again).toMatchObject({ status: 409, body: { code: 'lead-already-confirmed' } });
  });

  it('has every department accept, and tells the lead why it cannot submit yet', async () => {
    for (const { name, assignmentId } of [task.lead, ...task.partners]) {
      const clerk = await cast.in(name, 'clerk');
      await clerk.command(`${assignmentPath(assignmentId)}/accept`);
    }
    expect((await read()).state).toBe('in-progress');
    const clerk = await cast.in(task.lead.name, 'clerk');
    const { body } = await clerk.get<TaskView>(`/tasks/${task.id}`);
    const own = body.allowedActions.find(
      ({ command, assignmentId }) => command === 'submit' && assignmentId === task.lead.assignmentId,
    );
    expect(own).toMatchObject({ allowed: false, code: 'partners-outstanding' });
    expect(own?.reason).toContain(`还有 ${task.partners.length} 个配合单位`);
  });

  it('sends a partner through return, resubmission and approval', async () => {
    const partner = task.partners[0];
    if (!partner) throw new Error('task 1 has partners');
    const reviewer = await cast.in(task.lead.name, 'reviewer');
    await submit(partner.name, partner.assignmentId, '第一次报送');
    await reviewer.command(`${assignmentPath(partner.assignmentId)}/return`, {
      revision: 1,
      reason: '请补充工作专班文件',
    });
    await submit(partner.name, partner.assignmentId, '第二次报送，附专班文件');
    const stale = await reviewer.post(`${assignmentPath(partner.assignmentId)}/approve`, { revision: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'revision-changed' } });
    const approved = await reviewer.command(`${assignmentPath(partner.assignmentId)}/approve`, {
      revision: 2,
      opinion: '材料齐全',
    });
    expect(approved.assignments.find(({ id }) => id === partner.assignmentId)?.state).toBe('approved');
  });

  it('reminds a partner, and lets it off its part with a reason', async () => {
    const path = assignmentPath(waived().assignmentId);
    await supervisor.command(`${path}/remind`, { text: '请于本周五前报送' });
    const reviewer = await cast.in(task.lead.name, 'reviewer');
    const answer = await reviewer.command(`${path}/waive`, { reason: '该单位不涉及此项工作' });
    expect(answer.events.map(({ type }) => type)).toEqual(['waived']);
    const clerk = await cast.in(waived().name, 'clerk');
    const refused = await clerk.post(`${path}/report`, { text: '进展' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });

  it('takes every other partner, the whole group included, to approved', async () => {
    const reviewer = await cast.in(task.lead.name, 'reviewer');
    for (const { name, assignmentId } of task.partners.slice(1, -1)) {
      await submit(name, assignmentId, '专班已建立，方案已印发');
      await reviewer.command(`${assignmentPath(assignmentId)}/approve`, { revision: 1 });
    }
    expect((await read()).assignments.filter(({ state }) => state === 'approved')).toHaveLength(
      task.partners.length - 1,
    );
  });

  it('is verified by the supervisor once the lead has reported the whole', async () => {
    await submit(task.lead.name, task.lead.assignmentId, '全部完成，一市一案、一县一案、一校一案均已印发');
    const verified = await supervisor.command(`${assignmentPath(task.lead.assignmentId)}/approve`, {
      revision: 1,
      opinion: '同意销号',
    });
    expect(verified.state).toBe('verified');
    expect(verified.allowedActions.every(({ allowed }) => !allowed)).toBe(true);
    expect(await read()).toMatchObject({ state: 'verified', light: 'grey' });
  });

  it('reads the whole history back, without a gap, each event with who and in what capacity', async () => {
    const { body } = await supervisor.get<EventsView>(`/tasks/${task.id}/events?limit=500`);
    const partners = task.partners.length;
    // publication, confirmation, acceptances, submissions (one twice, one waived), return, reminder, waiver, approvals
    const expected = 1 + 1 + (partners + 1) + (partners + 1) + 1 + 1 + 1 + partners;
    expect(body.items.map(({ seq }) => seq)).toEqual(
      Array.from({ length: expected }, (_, index) => index + 1),
    );
    for (const { hash, actor, sentence, at } of body.items) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(actor.departmentName).not.toBe('');
      expect(actor.capacity).toBeTruthy();
      expect(sentence).not.toBe('');
      expect(Date.parse(at)).not.toBeNaN();
    }
    expect(body.items.at(-1)).toMatchObject({ type: 'approved', actor: { capacity: 'supervisor' } });
  });
});
