import { nameKey } from './directory.ts';
import type { Directory } from './directory.ts';

/** An entry of the directory that an unknown name may mean. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
}

const enough = 0.55;

/** The entries most like an unknown name, best first; at most `limit`. */
export function suggestions(name: string, directory: Directory, limit = 3): Suggestion[] {
  const key = nameKey(name);
  const scored = [
    ...directory.departments.map((entry) => ({ entry, names: [entry.name, ...entry.aliases] })),
    ...directory.groups.map((entry) => ({ entry, names: [entry.name] })),
  ].map(({ entry, names }) => ({
    suggestion: { id: entry.id, name: entry.name },
    score: Math.max(...names.map((other) => similarity(key, nameKey(other)))),
  }));
  const good = scored.filter(({ score }) => score >= enough).sort((one, other) => other.score - one.score);
  return good.slice(0, limit).map(({ suggestion }) => suggestion);
}

/**
 * From 0 to 1: the share of characters in common, or more when one name is the other shortened
 * (市人社局 keeps the order of characters of 市人力资源社会保障局).
 */
export function similarity(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length === 0 || long.length > 60) return 0;
  const shared = 2 * commonCharacters(short, long);
  const share = shared / (short.length + long.length);
  return short.length >= 3 && isShortened(short, long) ? Math.max(share, 0.6 + share * 0.4) : share;
}

function commonCharacters(one: string, other: string): number {
  const left = [...other];
  let common = 0;
  for (const char of one) {
    const at = left.indexOf(char);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return common;
}

function isShortened(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
