import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { EventsView, TaskView } from '#libs/contracts/http';
import type { Duty } from '#libs/domain';
import { openBrowser } from '../support/browser.ts';
import { type Caller, Cast } from '../support/http.ts';
import { patience, Seat } from './seat.ts';

const soon = { timeout: patience };
const listTitle = '淄博市职业教育创新发展工作任务清单（网页测试）';
/** The eighth of the list: a lead, one partner by name, and the districts and counties as a group. */
const title = '做好1+X证书试点工作';
const leadName = '市教育局';
const partnerName = '市人力资源社会保障局';
const groupName = '各区县人民政府';

/** The main job as people do it: in the browser, each at their own, on the real list. */
describe('in the browser: the sample list, from text to a verified task', () => {
  let browser: Browser;
  let folder: string;
  let cast: Cast;
  let over: Caller;
  let supervisor: Seat;
  let partner: Seat;
  let lead: Seat;
  let reviewer: Seat;
  const seats: Seat[] = [];
  let task: TaskView;
  let listId: string;

  const take = async () => {
    const seat = await Seat.take(browser, inject('apiUrl'));
    seats.push(seat);
    return seat;
  };
  const usernameIn = (departmentName: string, duty: Duty) => {
    const found = cast.demo.accounts.find(
      (account) => account.departmentName === departmentName && account.duties.includes(duty),
    );
    if (!found) throw new Error(`no demo account: ${duty} of ${departmentName}`);
    return found.username;
  };
  const partOf = (departmentName: string) => {
    const found = task.assignments.find((assignment) => assignment.departmentName === departmentName);
    if (!found) throw new Error(`${departmentName} has no part in task ${task.number}`);
    return found.id;
  };
  const pathOf = (assignmentId: string) => `/tasks/${task.id}/assignments/${assignmentId}`;
  const aFile = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const submit = async (
    seat: Seat,
    part: string,
    { statement, file }: { statement: string; file: string },
  ) => {
    await seat.at('submit-statement').fill(statement);
    await seat.bring(file);
    await seat.at('confirm-submit').click();
    await seat.sees(`assignment-${part}`, 'submitted');
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'duban-e2e-'));
    browser = await openBrowser();
    cast = await Cast.of(inject('apiUrl'));
    over = await cast.a('supervisor');
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads the list, shows what it found, publishes it with progress and leads to the ledger', async () => {
    supervisor = await take();
    await supervisor.signIn(usernameOf('supervisor'));
    await supervisor.page.getByRole('link', { name: '导入清单' }).click();
    await supervisor.at('import-example').click();
    await expect.poll(() => supervisor.at('import-text').inputValue(), soon).toContain('1+X证书试点');
    await supervisor.at('import-title').fill(listTitle);
    await supervisor.at('import-read').click();
    await supervisor.page.waitForURL(/\/import\/.+/);
    const preview = supervisor.page.locator('tr[id^="row-"]');
    await expect.poll(() => preview.count(), soon).toBe(33);
    await supervisor.reads(/33 项任务/);
    await supervisor.reads('识别结果提示');
    await supervisor.reads(/未标明牵头部门/);
    await supervisor.at('publish').click();
    await supervisor.at('publish-confirm').click();
    await supervisor.reads(/正在发布 \d+\/33/);
    await supervisor.at('to-ledger').click();
    const rows = supervisor.page.locator('[data-testid^="ledger-row-"]');
    await expect.poll(() => rows.count(), soon).toBe(33);
    const row = rows.filter({ hasText: title });
    const taskId = ((await row.getAttribute('data-testid')) ?? '').replace('ledger-row-', '');
    task = (await over.get<TaskView>(`/tasks/${taskId}`)).body;
    listId = task.listId;
    expect(task.assignments.filter((part) => part.groupName === groupName)).toHaveLength(8);
    await row.click();
    await supervisor.sees('task-state', 'assigned');
  });

  it('lets the supervisor confirm the assumed lead', async () => {
    await supervisor.at('action-confirmLead').click();
    await supervisor.reads('已确认牵头单位');
    await supervisor.at('event-2').waitFor();
    expect(await supervisor.at('action-confirmLead').count()).toBe(0);
  });

  it('can be entered, and its first item opened, by keyboard alone', async () => {
    partner = await take();
    const { page } = partner;
    const { keyboard } = page;
    await page.goto('/');
    await page.waitForURL('**/sign-in**');
    await partner.at('sign-in-username').waitFor();
    await keyboard.type(usernameIn(partnerName, 'clerk'));
    await keyboard.press('Tab');
    await keyboard.type(cast.demo.password ?? '');
    await keyboard.press('Enter');
    await page.waitForURL('**/desk');
    await page.locator('[data-testid^="desk-item-"]').first().waitFor();
    const first = await page.locator('[data-testid^="desk-item-"] a').first().getAttribute('href');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    for (let presses = 0; presses < 40 && (await focused()) !== first; presses++) await keyboard.press('Tab');
    expect(await focused()).toBe(first);
    await keyboard.press('Enter');
    await page.waitForURL('**/tasks/**');
    await partner.at('task-state').waitFor();
  });

  it('takes a partner through acceptance, a report and a submission with a file', async () => {
    const part = partOf(partnerName);
    await partner.openTask(task.id);
    await partner.at('action-accept').click();
    await partner.sees(`assignment-${part}`, 'in-progress');
    await partner.at('action-report').click();
    await partner.at('report-text').fill('已确定试点院校6所');
    await partner.at('confirm-report').click();
    await partner.reads('已确定试点院校6所');
    await partner.at('action-submit').click();
    const file = aFile('试点方案.txt', '试点方案（征求意见稿）');
    await submit(partner, part, { statement: '试点方案已拟定。', file });
    await partner.sees('task-state', 'in-progress');
  });

  it('has the lead accept, and says why it cannot submit yet', async () => {
    lead = await take();
    await lead.signIn(usernameIn(leadName, 'clerk'));
    await lead.openTask(task.id);
    await lead.at('action-accept').click();
    await lead.sees(`assignment-${partOf(leadName)}`, 'in-progress');
    await lead.reads('还有 9 个配合单位');
    expect(await lead.at('action-submit').isDisabled()).toBe(true);
  });

  it('returns the submission with a reason, once the file was read', async () => {
    reviewer = await take();
    await reviewer.signIn(usernameIn(leadName, 'reviewer'));
    await reviewer.openCase(task.id, partOf(partnerName));
    const downloading = reviewer.page.waitForEvent('download');
    await reviewer.page.getByRole('link', { name: '试点方案.txt' }).click();
    const download = await downloading;
    const content = readFileSync(await download.path(), 'utf8');
    expect(content).toBe('试点方案（征求意见稿）');
    await reviewer.reads(createHash('sha256').update(content).digest('hex').slice(0, 12));
    await reviewer.at('action-return').click();
    await reviewer.at('confirm-return').click();
    await reviewer.reads('请填写退回理由');
    await reviewer.at('return-reason').fill('请补充正式印发的方案');
    await reviewer.at('confirm-return').click();
    await reviewer.reads('已退回');
  });

  it('shows the reason on the desk, and the next round starts from the last', async () => {
    const part = partOf(partnerName);
    // Without loading the site anew: the page must not show the state that it remembers.
    await partner.page.getByRole('link', { name: '工作台' }).click();
    await partner.page.getByRole('button', { name: '被退回' }).click();
    const item = partner.at(`desk-item-${task.id}-${part}`);
    await item.getByText('请补充正式印发的方案').waitFor();
    await item.getByRole('button', { name: '修改重报' }).click();
    expect(await partner.at('submit-statement').inputValue()).toBe('试点方案已拟定。');
    const file = aFile('试点方案（印发）.txt', '关于印发试点方案的通知');
    await submit(partner, part, { statement: '试点方案已印发。', file });
    await partner.at('submission-2').getByText('试点方案（印发）.txt').waitFor();
  });

  it('does not let anybody decide on a round that is no longer the last', async () => {
    const part = partOf(partnerName);
    await reviewer.openCase(task.id, part);
    await reviewer.at('submission-2').waitFor();
    await reviewer.at('action-approve').click();
    const clerk = await cast.in(partnerName, 'clerk');
    await clerk.command(`${pathOf(part)}/withdraw`, { revision: 2, reason: '补充名单' });
    const named = await clerk.upload(pathOf(part), '试点院校名单.txt', '试点院校名单：六所');
    await clerk.command(`${pathOf(part)}/submit`, {
      statement: '试点方案已印发，附院校名单。',
      evidence: [{ sha256: named.sha256, fileName: named.fileName }],
    });
    await reviewer.at('confirm-approve').click();
    await reviewer.reads('报送内容已经更新，已为您载入最新一次，请看过后再处理。');
    await reviewer.at('submission-3').getByText('试点院校名单.txt').waitFor();
    expect(await stateOf(part)).toBe('submitted');
    await reviewer.at('approve-opinion').fill('材料齐全，同意');
    await reviewer.at('confirm-approve').click();
    await reviewer.reads('已通过');
    await expect.poll(() => stateOf(part), soon).toBe('approved');
  });

  it('takes the whole group to approved', async () => {
    const byReviewer = await cast.in(leadName, 'reviewer');
    for (const { id, departmentName } of task.assignments.filter((part) => part.groupName === groupName)) {
      const clerk = await cast.in(departmentName, 'clerk');
      await clerk.command(`${pathOf(id)}/accept`);
      const file = await clerk.upload(pathOf(id), '落实情况.txt', `${departmentName}已落实`);
      await clerk.command(`${pathOf(id)}/submit`, {
        statement: '已落实',
        evidence: [{ sha256: file.sha256, fileName: file.fileName }],
      });
      await byReviewer.command(`${pathOf(id)}/approve`, { revision: 1 });
    }
  });

  it('lets the lead report the whole, and the supervisor verify it', async () => {
    const part = partOf(leadName);
    await lead.openTask(task.id);
    await lead.reads('9/9');
    await lead.at('action-submit').click();
    const file = aFile('总结.txt', '1+X证书试点工作总结');
    await submit(lead, part, { statement: '试点工作全部完成。', file });
    await supervisor.openCase(task.id, part);
    await supervisor.at('action-approve').click();
    await supervisor.at('approve-opinion').fill('同意办结');
    await supervisor.at('confirm-approve').click();
    await expect.poll(() => stateOf(part), soon).toBe('approved');
    await supervisor.openTask(task.id);
    await supervisor.sees('task-state', 'verified');
  });

  it('reads the whole history back in the timeline', async () => {
    const { body } = await over.get<EventsView>(`/tasks/${task.id}/events?limit=500`);
    // Ten parts, each submitted once; the first partner's was returned once and withdrawn once besides.
    expect(body.items.map(({ type }) => type).toSorted()).toEqual(
      [
        'published',
        'leadConfirmed',
        'reported',
        'returned',
        'withdrawn',
        ...Array.from({ length: 10 }, () => 'accepted'),
        ...Array.from({ length: 12 }, () => 'submitted'),
        ...Array.from({ length: 10 }, () => 'approved'),
      ].toSorted(),
    );
    for (const { seq, sentence } of body.items) {
      const entry = supervisor.page.locator(`li[data-testid="event-${seq}"]`);
      expect(await entry.innerText()).toContain(sentence);
    }
    await supervisor.page.getByRole('switch').click();
    await supervisor
      .at('event-1')
      .getByText(body.items[0]?.hash.slice(0, 16) ?? 'no event')
      .waitFor();
  });

  it('speaks English after the switch, and remembers it', async () => {
    await supervisor.at('language-switch').click();
    await supervisor.reads('Verified');
    await supervisor.page.goto('/ledger');
    await supervisor.page.getByRole('heading', { name: 'Ledger' }).waitFor();
    await supervisor.page.getByRole('columnheader', { name: 'Deadline' }).waitFor();
    expect(await supervisor.page.locator('html').getAttribute('lang')).toBe('en');
    await supervisor.at('language-switch').click();
    await supervisor.page.getByRole('heading', { name: '任务台账' }).waitFor();
  });

  it('fits a telephone: no page scrolls sideways', async () => {
    const part = partOf(leadName);
    const pages: readonly (readonly [Seat, string])[] = [
      [partner, '/desk'],
      [partner, `/ledger?list=${listId}`],
      [partner, `/tasks/${task.id}`],
      [reviewer, '/review'],
      [supervisor, `/tasks/${task.id}?assignment=${part}`],
      [supervisor, '/import'],
      [supervisor, `/import/${listId}`],
    ];
    for (const [seat, address] of pages) {
      await seat.page.setViewportSize({ width: 390, height: 844 });
      await seat.page.goto(address);
      await seat.page.getByRole('heading', { level: 1 }).waitFor();
      await seat.page.waitForLoadState('networkidle');
      expect(await seat.overhang(), address).toBe(0);
    }
  });

  it('gave the browser nothing to complain about', () => {
    expect(seats.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  const usernameOf = (duty: Duty) =>
    cast.demo.accounts.find(({ duties }) => duties.includes(duty))?.username ?? '';

  const stateOf = async (assignmentId: string) => {
    const { body } = await over.get<TaskView>(`/tasks/${task.id}`);
    return body.assignments.find(({ id }) => id === assignmentId)?.state;
  };
});
