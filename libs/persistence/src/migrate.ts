import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.ts';

/** Any number will do, as long as every start uses the same: only one process migrates at a time. */
const migrationLock = 741_852_963;

export interface MigrationOptions {
  /** Connection of the owner role: creates the programs' role and the schema. */
  readonly ownerUrl: string;
  /** Password that the role duban_app gets, at each call. */
  readonly appPassword: string;
}

/** Brings the database up to date. Idempotent. @returns names of the migrations that ran now */
export const migrate = async ({ ownerUrl, appPassword }: MigrationOptions): Promise<readonly string[]> => {
  const dataSource = createDataSource({ url: ownerUrl, poolSize: 2, applicationName: 'duban-migrate' });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureAppRole(dataSource, appPassword);
    const ran = await dataSource.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
};

const ensureAppRole = async (dataSource: DataSource, password: string): Promise<void> => {
  const [found] = await dataSource.query<{ rolname: string }[]>(
    `select rolname from pg_roles where rolname = 'duban_app'`,
  );
  // A role's password cannot be a bind parameter: PostgreSQL quotes it for us.
  const [statement] = await dataSource.query<{ sql: string }[]>('select format($1, $2::text) as sql', [
    `${found ? 'alter' : 'create'} role duban_app login password %L`,
    password,
  ]);
  if (statement) await dataSource.query(statement.sql);
};
