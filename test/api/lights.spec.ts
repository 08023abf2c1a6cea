import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { TasksView } from '#libs/contracts/http';
import { type Light, lights } from '#libs/domain';
import { type Caller, Cast } from '../support/http.ts';
import { publishSample, tasksOf } from '../support/publish-sample.ts';

/** `2026.3` for the month that many months from now. */
const monthFromNow = (months: number): string => {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  return `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}`;
};

/** The filter is SQL, the light of a row is libs/domain's: one definition, so each must find what the other shows. */
describe('the filter by light', () => {
  let supervisor: Caller;
  let listId: string;
  let all: TasksView['items'];

  beforeAll(async () => {
    supervisor = await (await Cast.of(inject('apiUrl'))).a('supervisor');
    let row = 0;
    const spread = (text: string) =>
      text.replace(/^\t20\d\d\.\d+$/gm, () => `\t${monthFromNow((row++ % 5) - 1)}`);
    listId = (await publishSample(supervisor, '灯的测试', spread)).id;
    all = await tasksOf(supervisor, listId);
  });

  it('has tasks of more than one light to tell apart', () => {
    expect(new Set(all.map(({ light }) => light)).size).toBeGreaterThanOrEqual(2);
  });

  it.each(lights)('%s finds exactly the tasks that show it', async (light: Light) => {
    const { body } = await supervisor.get<TasksView>(`/tasks?listId=${listId}&light=${light}&limit=200`);
    const shown = all.filter((task) => task.light === light).map(({ number }) => number);
    expect(body.items.map(({ number }) => number)).toEqual(shown);
  });
});
