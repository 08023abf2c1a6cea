import { existsSync, readFileSync, renameSync } from 'node:fs';

const KEPT_LOGS = 3;

/** The log of the start before becomes .1, that one .2, and so on. */
export function rotate(file: string): void {
  for (let age = KEPT_LOGS - 1; age >= 0; age--) {
    const from = age === 0 ? file : `${file}.${age}`;
    if (existsSync(from)) renameSync(from, `${file}.${age + 1}`);
  }
}

/** Last lines of a log, for the sentence that says why something did not start. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
