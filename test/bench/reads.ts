import pg from 'pg';
import type { Stack } from '../../infra/local/stack.ts';
import type { Report } from './report.ts';
import { rounded, spreadOf } from './samples.ts';
import { type Accounts, bodyOf, type Session } from './session.ts';

/** Issue 3: 95 of 100 pages in less than this many milliseconds, at one client. */
const target = 15;
const requests = 300;
const warmUp = 30;

/** A page that somebody opens; `path` is asked for each time, so that it can be another task or filter. */
interface Page {
  readonly what: string;
  readonly by: Session;
  readonly path: (index: number) => string;
}

/** My desk, the ledger and one task's history, each as the people see it who have the most to see. */
export const measureReads = async (stack: Stack, accounts: Accounts, report: Report): Promise<void> => {
  for (const { what, by, path } of await pagesOf(stack, accounts)) {
    for (let index = 0; index < warmUp; index++) bodyOf(await by.get(path(requests + index)));
    const latencies: number[] = [];
    let bytes = 0;
    for (let index = 0; index < requests; index++) {
      const reply = await by.get(path(index));
      bodyOf(reply);
      latencies.push(reply.ms);
      bytes += Buffer.byteLength(reply.text);
    }
    const spread = spreadOf(latencies);
    const kib = rounded(bytes / requests / 1024);
    report.line({
      part: 'c',
      what,
      clients: 1,
      ...spread,
      kib,
      target: `p95 < ${target}`,
      met: spread.p95 < target,
    });
  }
};

const pagesOf = async (stack: Stack, accounts: Accounts): Promise<readonly Page[]> => {
  const { busiest, leading, departmentId, tasks } = await whoAndWhat(stack);
  const [clerk, reviewer, supervisor] = await Promise.all([
    accounts.clerk(busiest),
    accounts.reviewer(leading),
    accounts.supervisor(),
  ]);
  const task = (index: number): string => tasks[(index * 37) % tasks.length] ?? '';
  const listOf = (index: number): string => task(index).replace(/-\d+$/, '');
  return [
    { what: 'desk of the busiest clerk', by: clerk, path: () => '/desk' },
    { what: 'desk of the busiest reviewer', by: reviewer, path: () => '/desk' },
    { what: 'desk of a supervisor', by: supervisor, path: () => '/desk' },
    { what: 'ledger, first page', by: supervisor, path: () => '/tasks' },
    { what: 'ledger, one list', by: supervisor, path: (index) => `/tasks?listId=${listOf(index)}` },
    { what: 'ledger, one department', by: clerk, path: () => `/tasks?departmentId=${departmentId}` },
    { what: 'ledger, overdue', by: supervisor, path: () => '/tasks?light=red' },
    { what: 'ledger, verified', by: supervisor, path: () => '/tasks?state=verified' },
    {
      what: 'ledger, words',
      by: supervisor,
      path: (index) =>
        `/tasks?q=${encodeURIComponent(['产业学院', '实施细则', '技能大赛'][index % 3] ?? '')}`,
    },
    { what: 'one task', by: supervisor, path: (index) => `/tasks/${task(index)}` },
    { what: 'history of one task', by: supervisor, path: (index) => `/tasks/${task(index)}/events` },
    { what: 'history, as a partner sees it', by: clerk, path: (index) => `/tasks/${task(index)}/events` },
  ];
};

const whoAndWhat = async (stack: Stack) => {
  const owner = new pg.Client({ connectionString: stack.ownerDatabaseUrl });
  await owner.connect();
  try {
    const busiest = await owner.query<{ id: string; name: string }>(
      `select d.id, d.name from assignment a join department d on d.id = a.department_id
       where a.state in ('assigned', 'in-progress') and not a.closed group by d.id order by count(*) desc limit 1`,
    );
    const leading = await owner.query<{ name: string }>(
      `select d.name from assignment a join department d on d.id = a.lead_department_id
       where a.state = 'submitted' and a.role = 'partner' group by d.id order by count(*) desc limit 1`,
    );
    const tasks = await owner.query<{ id: string }>('select id from task order by md5(id) limit 5000');
    const [most] = busiest.rows;
    return {
      busiest: most?.name ?? '',
      departmentId: most?.id ?? '',
      leading: leading.rows[0]?.name ?? '',
      tasks: tasks.rows.map(({ id }) => id),
    };
  } finally {
    await owner.end();
  }
};
