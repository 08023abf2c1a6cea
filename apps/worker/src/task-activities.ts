import { ApplicationFailure } from '@temporalio/activity';
import type { DataSource } from 'typeorm';
import { integrityFailure, type TaskActivities } from '#libs/contracts';
import { IntegrityError, recordEvents } from '#libs/persistence';

/** Activities of the task workflow. PostgreSQL being away is an ordinary failure: Temporal tries again. */
export const createTaskActivities = (dataSource: DataSource): TaskActivities => ({
  async recordEvents(events) {
    try {
      await recordEvents(dataSource, events);
    } catch (error) {
      if (!(error instanceof IntegrityError)) throw error;
      throw ApplicationFailure.create({ message: error.message, type: integrityFailure, nonRetryable: true });
    }
  },
});
