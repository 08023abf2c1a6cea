import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** SQL with a name is prepared once per connection: for the few statements that every request runs. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/**
 * Rows of one statement, straight from the connection pool of TypeORM: no query runner, no second round trip.
 * The row type is the caller's claim about its own SQL. @throws what `pg` throws
 */
export const rowsOf = async <Row>(
  database: DataSource,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  if (!database.isInitialized) throw new Error('database is not connected');
  const { master } = database.driver as unknown as { master: Pool };
  const { rows } = await master.query({ ...statement, values: [...values] });
  return rows as Row[];
};

/** The only row, or undefined. */
export const rowOf = async <Row>(
  database: DataSource,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<Row | undefined> => (await rowsOf<Row>(database, statement, values))[0];
