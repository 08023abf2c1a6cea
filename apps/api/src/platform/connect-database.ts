import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from '../problems/database-away.ts';

/** Milliseconds that a start waits for PostgreSQL before it gives up and says so. */
const patience = 60_000;

/** Connects, waiting for a database that is still starting. @throws the last error once patience is over */
export const connectDatabase = async (database: DataSource): Promise<void> => {
  const until = Date.now() + patience;
  for (;;) {
    try {
      await database.initialize();
      return;
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > until) throw error;
      await pause(500);
    }
  }
};
