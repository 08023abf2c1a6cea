import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** Starts a workflow whose id comes from the business: one that exists, running or ended, is left as it is. */
export const startOnce = async (start: () => Promise<unknown>): Promise<void> => {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};
