import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where the browsers of Windows and macOS lie is known to playwright by these words. */
const channels = ['chrome', 'msedge'];

/**
 * A Chromium that is on the machine already; nothing is downloaded. CHROME_PATH names another one.
 * @throws Error with one sentence when there is none, or when it does not start
 */
export const openBrowser = async (environment: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  // Without a UTF-8 locale it cannot open a file with a Chinese name.
  const env = { ...environment, LC_ALL: 'C.UTF-8' };
  const failures: string[] = [];
  for (const choice of choices(environment)) {
    try {
      return await chromium.launch({ headless: true, args: flags, env, ...choice });
    } catch (error) {
      const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
      failures.push(`${choice.executablePath ?? choice.channel}: ${first}`);
    }
  }
  throw new Error(
    `No browser could be started: install Chromium (Debian: apt-get install chromium fonts-noto-cjk) ` +
      `or name one in CHROME_PATH. Tried ${failures.join('; ')}`,
  );
};

const choices = ({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv): readonly LaunchOptions[] => {
  if (CHROME_PATH) return [{ executablePath: CHROME_PATH }];
  const folders = PATH.split(path.delimiter).filter(Boolean);
  const found = names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => existsSync(file));
  return found.length > 0
    ? found.map((executablePath) => ({ executablePath }))
    : channels.map((channel) => ({ channel }));
};
