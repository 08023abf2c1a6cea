import { Client, Connection } from '@temporalio/client';
import type { ExampleListView, PublicationView, TaskListView, TasksView } from '#libs/contracts/http';
import { bodyOf, type Session } from './session.ts';

export type LedgerTask = TasksView['items'][number];

export interface PublishedList {
  readonly id: string;
  readonly assignments: number;
  readonly tasks: readonly LedgerTask[];
  /** Seconds from the request to publish until every task's workflow answered. */
  readonly seconds: number;
}

/** Imports the sample list and publishes it; the clock runs from the click until all workflows answer. */
export const publishSample = async (supervisor: Session, temporalAddress: string): Promise<PublishedList> => {
  const example = bodyOf<ExampleListView>(await supervisor.get('/task-lists/example'));
  const { text, sourceName } = example;
  const draft = bodyOf<TaskListView>(await supervisor.post('/task-lists', { text, sourceName }));
  const path = `/task-lists/${draft.id}/publication`;
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const from = performance.now();
    bodyOf(await supervisor.post(path));
    await untilPublished(supervisor, path);
    const { workflow } = new Client({ connection, namespace: 'duban' });
    const ids = draft.rows.map(({ number }) => `task-${draft.id}-${String(number).padStart(2, '0')}`);
    await Promise.all(ids.map((id) => workflow.getHandle(id).query('taskState')));
    const seconds = (performance.now() - from) / 1000;
    const tasks = bodyOf<TasksView>(await supervisor.get(`/tasks?listId=${draft.id}&limit=200`)).items;
    return { id: draft.id, assignments: draft.assignmentCount, tasks, seconds };
  } finally {
    await connection.close();
  }
};

const untilPublished = async (supervisor: Session, path: string): Promise<void> => {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const { status } = bodyOf<PublicationView>(await supervisor.get(path));
    if (status === 'published') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the list was not published within 60 s');
};
