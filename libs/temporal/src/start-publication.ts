import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { publicationWorkflowId, publicationWorkflowType } from '#libs/contracts';
import type { TaskListId } from '#libs/domain';

/** Milliseconds. */
const startTimeout = 10_000;

/** Starts the publication of a list, or leaves the one that is under way or done as it is. */
export const startPublication = async (
  client: Client,
  taskQueue: string,
  listId: TaskListId,
): Promise<void> => {
  try {
    await client.withDeadline(Date.now() + startTimeout, () =>
      client.workflow.start(publicationWorkflowType, {
        workflowId: publicationWorkflowId(listId),
        taskQueue,
        args: [listId],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        workflowIdConflictPolicy: 'FAIL',
        staticSummary: `publish ${listId}`,
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};
