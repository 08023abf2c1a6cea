import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { PublicationActivities } from '#libs/contracts';
import { fold, type TaskEvent } from '#libs/domain';
import { completePublication, readFirstEvents, readPublicationPlan, recordEvents } from '#libs/persistence';
import { startTask } from '#libs/temporal';

/** Activities of the publication workflow. Each may be repeated: ids and first events are fixed beforehand. */
export const createPublicationActivities = (
  dataSource: DataSource,
  client: Client,
  taskQueue: string,
): PublicationActivities => ({
  readPublicationPlan: (listId) => readPublicationPlan(dataSource, listId),

  async publishTasks(listId, numbers) {
    const events = await readFirstEvents(dataSource, listId, numbers);
    await Promise.all(events.map(publishWith(dataSource, client, taskQueue)));
  },

  completePublication: (listId) => completePublication(dataSource, listId),
});

/** The workflow first, the record second: as with every command, the decision is durable before its effect. */
const publishWith =
  (dataSource: DataSource, client: Client, taskQueue: string) =>
  async (event: TaskEvent): Promise<void> => {
    await startTask(client, taskQueue, {
      taskId: event.taskId,
      state: fold([event]),
      outbox: [event],
      remembered: [],
    });
    await recordEvents(dataSource, [event]);
  };
