import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/**
 * Every setting: environment variable, type, default, meaning. The programs read nothing else from the
 * environment. `<NAME>_FILE` gives a secret as a file.
 */
const settings = {
  DATABASE_URL: z.string().startsWith('postgres').describe('PostgreSQL of the programs (role duban_app)'),
  DUBAN_OWNER_DATABASE_URL: z
    .string()
    .startsWith('postgres')
    .optional()
    .describe('owner role; migrations only'),
  DUBAN_APP_PASSWORD: z
    .string()
    .min(8)
    .optional()
    .describe('password that `database` gives the role duban_app'),
  DUBAN_DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(12)
    .describe('connections per process'),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233').describe('host:port of the Temporal frontend'),
  TEMPORAL_NAMESPACE: z.string().default('duban').describe('Temporal namespace'),
  DUBAN_TASK_QUEUE: z.string().default('duban').describe('task queue of the workers'),
  DUBAN_HTTP_HOST: z.string().default('127.0.0.1').describe('address the API listens on'),
  DUBAN_HTTP_PORT: port.default(8080).describe('port of API and web'),
  DUBAN_PUBLIC_URL: z.url().optional().describe('address users type; https switches on secure cookies'),
  DUBAN_WORKER_HEALTH_PORT: port.default(8081).describe('health port of the worker'),
  DUBAN_EVIDENCE_DIR: z.string().default('.duban/evidence').describe('folder of the evidence store'),
  DUBAN_EVIDENCE_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(104_857_600)
    .describe('largest evidence file'),
  DUBAN_WEB_DIR: z.string().default('dist/web').describe('built web pages'),
  DUBAN_DEMO: flag.default(false).describe('demonstration: the sign-in page offers the accounts'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least severe line that is logged'),
} as const;

const secrets: readonly string[] = ['DATABASE_URL', 'DUBAN_OWNER_DATABASE_URL', 'DUBAN_APP_PASSWORD'];

export type Config = Readonly<z.output<z.ZodObject<typeof settings>>>;

/** One setting, for documents and help. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** As text, when the variable may be absent and has a value all the same. */
  readonly byDefault?: string;
  readonly required: boolean;
  /** Never printed; `<NAME>_FILE` can name a file that holds it. */
  readonly secret: boolean;
}

/** Every setting, in the order of the table above. */
export const describeSettings = (): readonly Setting[] =>
  Object.entries(settings).map(([name, schema]) => {
    const absent = schema.safeParse(undefined);
    return {
      name,
      meaning: schema.description ?? '',
      ...(absent.success && absent.data !== undefined && { byDefault: String(absent.data) }),
      required: !absent.success,
      secret: secrets.includes(name),
    };
  });

/** All faults of the environment at once, each naming its variable; values of secrets never appear. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError when a value is missing, malformed, or a DUBAN_ variable is not known */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = z.object(settings).safeParse(withSecretFiles(env));
  const faults = [...unknownKeys(env), ...(parsed.success ? [] : parsed.error.issues.map(faultOf))];
  if (!parsed.success || faults.length > 0) throw new ConfigError(`configuration:\n  ${faults.join('\n  ')}`);
  return parsed.data;
};

const faultOf = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}: ${issue.message}`;

const withSecretFiles = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const fromFiles = secrets
    .filter((name) => env[`${name}_FILE`])
    .map((name) => [name, readFileSync(env[`${name}_FILE`] ?? '', 'utf8').trim()]);
  return { ...env, ...Object.fromEntries(fromFiles) };
};

/** Variables of the start command that the programs inherit without reading them. */
const inherited = /^DUBAN_(TEMPORAL_BIN_DIR|DATA|REQUEST_ID)$/;

const unknownKeys = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('DUBAN_') && !inherited.test(name))
    .filter((name) => !(name in settings) && !secrets.includes(name.replace(/_FILE$/, '')))
    .map((name) => `${name}: no such setting${suggestion(name)}`);

const suggestion = (name: string): string => {
  const near = Object.keys(settings).find((known) => known.startsWith(name.slice(0, 10)));
  return near ? `, did you mean ${near}?` : '';
};
