import type { ExampleListView, PublicationView, TaskListView, TasksView } from '#libs/contracts/http';
import type { Caller } from './http.ts';

/**
 * Imports the example list's text and publishes it, as a supervisor does; waits until every task runs.
 * @param edit what to change in the text first
 */
export const publishSample = async (
  supervisor: Caller,
  title: string,
  edit: (text: string) => string = (text) => text,
): Promise<TaskListView> => {
  const { body: example } = await supervisor.get<ExampleListView>('/task-lists/example');
  const { status, body: draft } = await supervisor.post<TaskListView>('/task-lists', {
    text: edit(example.text),
    sourceName: example.sourceName,
    title,
  });
  if (status !== 201) throw new Error(`import: ${status} ${JSON.stringify(draft)}`);
  const path = `/task-lists/${draft.id}/publication`;
  await supervisor.post(path);
  for (let round = 0; round < 300; round++) {
    const { body } = await supervisor.get<PublicationView>(path);
    if (body.status === 'published') return draft;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${draft.id} was not published within 30 s`);
};

/** Every task of the list, page by page. */
export const tasksOf = async (caller: Caller, listId: string): Promise<TasksView['items']> => {
  const items: TasksView['items'] = [];
  let cursor = '';
  do {
    const { body } = await caller.get<TasksView>(`/tasks?listId=${listId}&limit=20${cursor}`);
    items.push(...body.items);
    cursor = body.nextCursor === undefined ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
  } while (cursor !== '');
  return items;
};
