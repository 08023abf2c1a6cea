import { NotFoundException } from '@nestjs/common';
import { expect, test } from 'vitest';
import { InvalidId, refuse, refusalCodes } from '#libs/domain';
import { problemCodes } from './catalogue.ts';
import { problem, refused } from './problem-error.ts';
import { toProblem } from './to-problem.ts';

const reader = { language: 'zh', requestId: 'r-1' } as const;

test.each(problemCodes)('problem %s has a sentence in both languages and its own status', (code) => {
  const zh = toProblem(problem(code), reader).body;
  const en = toProblem(problem(code), { ...reader, language: 'en' }).body;
  expect(zh).toMatchObject({ code, type: `/api/v1/problems/${code}`, requestId: 'r-1' });
  expect(zh.detail).not.toBe(en.detail);
  expect(zh.status).toBeGreaterThanOrEqual(400);
});

test.each(refusalCodes)('refusal %s becomes 403, 409 or 422 with the sentence of the domain', (code) => {
  const { body, unexpected } = toProblem(refused(refuse(code)), reader);
  expect([403, 409, 422]).toContain(body.status);
  expect(body.code).toBe(code);
  expect(unexpected).toBe(false);
});

test('parameters are told in the language of the reader', () => {
  const thrown = problem('not-found', { what: { zh: '任务', en: 'task' } });
  expect(toProblem(thrown, reader).body.detail).toContain('没有这个任务');
  expect(toProblem(thrown, { ...reader, language: 'en' }).body.detail).toContain('no such task');
});

test('a defect of ours tells its reader nothing but the number of the request', () => {
  const { body, unexpected } = toProblem(new Error('relation "person" does not exist'), reader);
  expect(unexpected).toBe(true);
  expect(body).toMatchObject({ status: 500, code: 'internal-error' });
  expect(JSON.stringify(body)).not.toContain('person');
  expect(body.detail).toContain('r-1');
});

test.each([
  Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('shutdown'), { code: '57P01' }),
  Object.assign(new Error('failed'), { driverError: Object.assign(new Error('x'), { code: '08006' }) }),
  new Error('timeout exceeded when trying to connect'),
  new Error('Query read timeout'),
  new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]),
])('a database that is away is 503 with Retry-After (%s)', (thrown) => {
  const { body, retryAfter, unexpected } = toProblem(thrown, reader);
  expect(body).toMatchObject({ status: 503, code: 'database-unavailable' });
  expect(retryAfter).toBeGreaterThan(0);
  expect(unexpected).toBe(false);
});

test('a violated constraint is a defect, not an absent database', () => {
  const thrown = Object.assign(new Error('duplicate key'), { code: '23505' });
  expect(toProblem(thrown, reader).body.code).toBe('internal-error');
});

test('what Nest and the parsers throw by themselves gets our codes', () => {
  expect(toProblem(new NotFoundException(), reader).body.code).toBe('not-found');
  expect(toProblem(new InvalidId('task id', 'x'), reader).body).toMatchObject({
    status: 400,
    code: 'invalid-request',
  });
});
