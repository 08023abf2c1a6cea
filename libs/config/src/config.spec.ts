import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, describeSettings, loadConfig } from './index.ts';

const DATABASE_URL = 'postgres://duban_app:geheim@db.example/duban';

const faultsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration', () => {
  it('needs nothing but the database; all else has a default', () => {
    expect(loadConfig({ DATABASE_URL })).toMatchObject({
      DATABASE_URL,
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      DUBAN_HTTP_HOST: '127.0.0.1',
      DUBAN_HTTP_PORT: 8080,
      DUBAN_DEMO: false,
    });
  });

  it('turns text into numbers and flags', () => {
    const config = loadConfig({ DATABASE_URL, DUBAN_HTTP_PORT: '9000', DUBAN_DEMO: 'true' });
    expect([config.DUBAN_HTTP_PORT, config.DUBAN_DEMO]).toEqual([9000, true]);
  });

  it('names all faults at once', () => {
    const faults = faultsOf({ DUBAN_HTTP_PORT: 'eighty', DUBAN_DEMO: 'yes', DUBAN_PUBLIC_URL: 'duban' });
    for (const name of ['DATABASE_URL', 'DUBAN_HTTP_PORT', 'DUBAN_DEMO', 'DUBAN_PUBLIC_URL']) {
      expect(faults).toContain(`${name}: `);
    }
  });

  it('never prints the value of a secret', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://root:geheim@db', DUBAN_APP_PASSWORD: 'geheim' });
    expect(faults).toContain('DATABASE_URL');
    expect(faults).toContain('DUBAN_APP_PASSWORD');
    expect(faults).not.toContain('geheim');
  });

  it('refuses a setting that does not exist, and says which was meant', () => {
    expect(faultsOf({ DATABASE_URL, DUBAN_HTTP_PROT: '80' })).toContain(
      'DUBAN_HTTP_PROT: no such setting, did you mean DUBAN_HTTP_HOST?',
    );
  });

  it('leaves variables of others alone', () => {
    expect(
      faultsOf({ DATABASE_URL, HOME: '/root', TEMPORAL_CLI_ENV: 'x', DUBAN_TEMPORAL_BIN_DIR: '/x' }),
    ).toBe('');
  });
});

describe('a secret in a file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'duban-config-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read without the line end that editors add', () => {
    const file = path.join(folder, 'url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(loadConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(DATABASE_URL);
  });

  it('can only be a secret: other settings have no file', () => {
    expect(faultsOf({ DATABASE_URL, DUBAN_HTTP_PORT_FILE: '/x' })).toContain('DUBAN_HTTP_PORT_FILE: no such');
  });
});

describe('the description of the settings', () => {
  it('says of each what it means', () => {
    for (const { name, meaning } of describeSettings()) expect(meaning, name).not.toBe('');
  });

  it('marks the secrets and what is required', () => {
    const names = (keep: (setting: ReturnType<typeof describeSettings>[number]) => boolean) =>
      describeSettings()
        .filter(keep)
        .map(({ name }) => name);
    expect(names(({ required }) => required)).toEqual(['DATABASE_URL']);
    expect(names(({ secret }) => secret)).toEqual([
      'DATABASE_URL',
      'DUBAN_OWNER_DATABASE_URL',
      'DUBAN_APP_PASSWORD',
    ]);
  });
});
