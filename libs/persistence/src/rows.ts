import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** SQL with a name is prepared once per connection: for the few statements that every request runs. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** Milliseconds after which a database that does not answer at all counts as away: callers hear within 15 s. */
const readPatience = 9_000;

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
  // `pg` takes this limit per query; its types do not know it.
  const query = { ...statement, values: [...values], query_timeout: readPatience };
  const { rows } = await master.query(query);
  return rows as Row[];
};

/** A statement named after its own text: for SQL put together from a few fixed parts, never from values. */
export const prepared = (text: string): Statement => ({
  name: createHash('sha256').update(text).digest('base64url').slice(0, 32),
  text,
});

/** The only row, or undefined. */
export const rowOf = async <Row>(
  database: DataSource,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<Row | undefined> => (await rowsOf<Row>(database, statement, values))[0];
