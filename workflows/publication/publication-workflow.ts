import { proxyActivities } from '@temporalio/workflow';
import type { PublicationActivities } from '#libs/contracts';
import type { TaskListId } from '#libs/domain';

/** Tasks that one activity starts: small enough to repeat after a crash, large enough to save round trips. */
const batchSize = 8;
/** Batches under way at once. */
const parallelBatches = 3;

const { readPublicationPlan, publishTasks, completePublication } = proxyActivities<PublicationActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/**
 * Publishes one list: starts one workflow per task. Every step may be repeated: the id of a task's workflow comes
 * from list and number, and its first event is fixed before this workflow begins, so nothing can happen twice.
 */
export async function publicationWorkflow(listId: TaskListId): Promise<void> {
  const numbers = await readPublicationPlan(listId);
  const batches = inBatches(numbers);
  await Promise.all(
    Array.from({ length: parallelBatches }, async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) await publishTasks(listId, batch);
    }),
  );
  await completePublication(listId);
}

const inBatches = (numbers: readonly number[]): (readonly number[])[] =>
  Array.from({ length: Math.ceil(numbers.length / batchSize) }, (_, index) =>
    numbers.slice(index * batchSize, (index + 1) * batchSize),
  );
