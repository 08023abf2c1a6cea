import { parseArgs } from 'node:util';

export const parts = ['a', 'b', 'c', 'd', 'e'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly only: ReadonlySet<Part>;
  readonly rounds: number;
  /** Of each window of (a). */
  readonly seconds: number;
  /** Folder for V8 profiles of api and worker; measured times are then worth nothing. */
  readonly profile: string | undefined;
}

export const usage = `npm run bench -- [--only a,b,c,d,e] [--rounds 2] [--seconds 8] [--profile <folder>]
  a  commands through HTTP beside bare Updates   b  publication   c  reading with 1,000,000 events
  d  memory after 10,000 commands                e  start-up`;

/** @throws Error for what it does not understand */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: parts.join(',') },
      rounds: { type: 'string', default: '2' },
      seconds: { type: 'string', default: '8' },
      profile: { type: 'string' },
    },
  });
  const only = values.only.split(',').map((name) => {
    const part = parts.find((known) => known === name.trim());
    if (part === undefined) throw new Error(`no part ${name}\n${usage}`);
    return part;
  });
  return {
    only: new Set(only),
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    profile: values.profile,
  };
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`not a positive number: ${text}\n${usage}`);
  return value;
};
