import { DataSource } from 'typeorm';
import { Initial1790000000000 } from './migrations/1790000000000-initial.ts';

export interface DatabaseOptions {
  readonly url: string;
  /** Connections this process may hold. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/** Milliseconds after which PostgreSQL gives up on one statement: a caller is answered within 15 s. */
const statementTimeout = 10_000;

/** The TypeORM data source of one process. The schema comes from migrations alone, never from `synchronize`. */
export const createDataSource = (options: DatabaseOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    connectTimeoutMS: 5_000,
    // The second limit is the client's own: a frozen server does not keep the first.
    extra: {
      statement_timeout: statementTimeout,
      query_timeout: statementTimeout + 1_000,
      idleTimeoutMillis: 30_000,
    },
    migrations: [Initial1790000000000],
    migrationsTransactionMode: 'each',
    entities: [],
    synchronize: false,
  });
