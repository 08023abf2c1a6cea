import { expect, test } from 'vitest';
import { ProblemError } from '../problems/index.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { parseLanguage } from './request-language.ts';

test.each([
  ['', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
  ['fr, en;q=0.3', 'en'],
  ['en;q=0, zh', 'zh'],
  ['de', 'zh'],
  ['zh;q=0.1, EN;q=0.2', 'en'],
])('Accept-Language "%s" means %s', (header, language) => {
  expect(parseLanguage(header)).toBe(language);
});

test('a cursor comes back as it was made', () => {
  expect(decodeCursor(encodeCursor(['2026-01', 33]), ['string', 'number'])).toEqual(['2026-01', 33]);
});

test.each([
  '',
  'zzz',
  encodeCursor(['2026-01']),
  encodeCursor([1, 1]),
  encodeCursor(['x', 1e99]),
  encodeCursor(['x', 0.5]),
  'W10',
])('the cursor "%s" is refused as an invalid request', (cursor) => {
  expect(() => decodeCursor(cursor, ['string', 'number'])).toThrow(ProblemError);
});
