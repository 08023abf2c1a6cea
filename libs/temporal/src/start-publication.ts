import type { Client } from '@temporalio/client';
import { publicationWorkflowId, publicationWorkflowType } from '#libs/contracts';
import type { TaskListId } from '#libs/domain';
import { startOnce } from './start-once.ts';

/** Milliseconds. */
const startTimeout = 10_000;

/** Starts the publication of a list, or leaves the one that is under way or done as it is. */
export const startPublication = (client: Client, taskQueue: string, listId: TaskListId): Promise<void> =>
  startOnce(() =>
    client.withDeadline(Date.now() + startTimeout, () =>
      client.workflow.start(publicationWorkflowType, {
        workflowId: publicationWorkflowId(listId),
        taskQueue,
        args: [listId],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        workflowIdConflictPolicy: 'FAIL',
        staticSummary: `publish ${listId}`,
      }),
    ),
  );
