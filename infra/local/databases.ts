import pg from 'pg';
import type { Secrets } from './secrets.ts';

/** Who may reach which database; each is the connection text of one role. */
export interface DatabaseUrls {
  /** Superuser of the embedded server; undefined when the server is somebody else's. */
  superuser: string | undefined;
  /** Role duban_owner: owns the schema, used for migrations only. */
  owner: string;
  /** Role duban_app: what the programs use. */
  app: string;
}

export const TEMPORAL_DATABASES = ['temporal', 'temporal_visibility'] as const;

export function embeddedUrls(port: number, secrets: Secrets): DatabaseUrls & { superuser: string } {
  const url = (role: string, password: string, database: string): string =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuser: url('postgres', secrets.superuser, 'postgres'),
    owner: url('duban_owner', secrets.owner, 'duban'),
    app: url('duban_app', secrets.app, 'duban'),
  };
}

/** The same server and database as the owner's, with the role of the programs. */
export function externalUrls(owner: string, secrets: Secrets): DatabaseUrls {
  const app = new URL(owner);
  app.username = 'duban_app';
  app.password = secrets.app;
  return { superuser: undefined, owner, app: app.toString() };
}

/** Creates the owner's role and database when they are absent. */
export async function ensureDubanDatabase(superuser: string, secrets: Secrets): Promise<void> {
  await withClient(superuser, async (client) => {
    await ensureRole(client, { name: 'duban_owner', password: secrets.owner, options: 'CREATEROLE' });
    await ensureDatabase(client, 'duban', 'duban_owner');
  });
}

/** Creates Temporal's role when it is absent. */
export async function ensureTemporalRole(superuser: string, secrets: Secrets): Promise<void> {
  await withClient(superuser, (client) =>
    ensureRole(client, { name: 'temporal', password: secrets.temporal, options: '' }),
  );
}

export async function ensureDatabase(client: pg.Client, name: string, owner: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${client.escapeIdentifier(owner)}`);
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

interface Role {
  name: string;
  password: string;
  options: string;
}

async function ensureRole(client: pg.Client, { name, password, options }: Role): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) {
    await client.query(`CREATE ROLE ${name} LOGIN ${options} PASSWORD ${client.escapeLiteral(password)}`);
  }
}
