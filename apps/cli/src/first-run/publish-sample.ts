import type { ExampleListView, PublicationView, TaskListsView, TaskListView } from '#libs/contracts/http';

export interface SupervisorAccount {
  /** Origin of the API, for example http://127.0.0.1:8080. */
  readonly apiUrl: string;
  readonly username: string;
  readonly password: string;
}

/** Milliseconds between two looks at the progress, and how many looks before giving up. */
const pause = 200;
const patience = 600;

/**
 * Imports the example list and publishes it, over the same API that everybody uses. Idempotent: where there is a
 * list already, its publication is only brought to an end. @returns number of tasks published
 */
export const publishSample = async (account: SupervisorAccount): Promise<number> => {
  const call = await signIn(account);
  const listId = (await firstList(call)) ?? (await importExample(call));
  const path = `/task-lists/${listId}/publication`;
  await call('POST', path);
  for (let look = 0; look < patience; look++) {
    const progress = await call<PublicationView>('GET', path);
    if (progress.status === 'published') return progress.published;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`publication of ${listId} takes too long: is the worker running?`);
};

type Call = <Answer>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>;

const firstList = async (call: Call): Promise<string | undefined> =>
  (await call<TaskListsView>('GET', '/task-lists')).items.at(-1)?.id;

const importExample = async (call: Call): Promise<string> => {
  const { text, sourceName, title } = await call<ExampleListView>('GET', '/task-lists/example');
  return (await call<TaskListView>('POST', '/task-lists', { text, sourceName, title })).id;
};

const signIn = async ({ apiUrl, username, password }: SupervisorAccount): Promise<Call> => {
  const response = await request(apiUrl, { method: 'POST', path: '/sessions', body: { username, password } });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async <Answer>(method: 'GET' | 'POST', path: string, body: unknown = {}) =>
    (await (await request(apiUrl, { method, path, body, cookie })).json()) as Answer;
};

interface Asking {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: unknown;
  readonly cookie?: string;
}

const request = async (apiUrl: string, { method, path, body, cookie }: Asking): Promise<Response> => {
  const response = await fetch(`${apiUrl}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-requested-by': 'duban-cli', ...(cookie && { cookie }) },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
};
