import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type UserConfig } from '@hey-api/openapi-ts';
import { root } from '../local/folders.ts';

const target = 'apps/web/src/api/generated';

type Settings = Omit<UserConfig, 'output'> & { readonly output: { readonly path: string } };

/** The web's client of the API, made from this OpenAPI document with the web's own settings; paths from the checkout. */
export const generateWebClient = async (openApi: string): Promise<ReadonlyMap<string, string>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duban-web-client-'));
  try {
    const settings = await readSettings();
    await createClient({
      ...settings,
      input: JSON.parse(openApi) as Record<string, unknown>,
      output: { ...settings.output, path: folder },
      logs: { level: 'silent', file: false },
    });
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Read as the generator's own command line reads it: it is a tool's configuration, not code of the web. */
const readSettings = async (): Promise<Settings> => {
  const file = pathToFileURL(path.join(root, 'apps/web/openapi-ts.config.ts')).href;
  const { default: config } = (await import(file)) as { default: Settings | Promise<Settings> };
  return config;
};

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => [path.posix.join(target, file), readFileSync(path.join(folder, file), 'utf8')]),
  );
