import { ActivityFailure, ApplicationFailure, log, proxyActivities } from '@temporalio/workflow';
import { integrityFailure, type TaskActivities } from '#libs/contracts';
import type { TaskRun } from './task-run.ts';

const { recordEvents } = proxyActivities<TaskActivities>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

/** Most events of one delivery: keeps the activity's input far below the engine's limit. */
const batchSize = 50;

/**
 * Delivers what is not confirmed after its quiet time, oldest first. The activity is retried until PostgreSQL has
 * the events; only a disagreement with the records ends it, and stops the task.
 */
export const deliver = async (run: TaskRun): Promise<void> => {
  const batch = run.outbox.slice(0, batchSize);
  const last = batch.at(-1);
  if (!last) return;
  try {
    await recordEvents(batch);
    run.confirm(last.seq);
  } catch (error) {
    if (!isIntegrityFailure(error)) throw error;
    run.stopped = true;
    log.error('task stopped: records and workflow disagree', { taskId: run.state.taskId });
  }
};

const isIntegrityFailure = (error: unknown): boolean =>
  error instanceof ActivityFailure &&
  error.cause instanceof ApplicationFailure &&
  error.cause.type === integrityFailure;
