import { expect, test } from 'vitest';
import { withIdempotencyKey } from './idempotency.ts';
import { ApiProblem, networkProblem } from './problem.ts';

/** Sends and answers as told, one outcome a call, and keeps the keys that it was given. */
const sender = (...outcomes: readonly (Error | string)[]) => {
  const keys: string[] = [];
  const send = (key: string): Promise<string> => {
    keys.push(key);
    const outcome = outcomes[keys.length - 1] ?? 'done';
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  return { keys, send };
};

const attempt = (intention: string, send: (key: string) => Promise<string>) =>
  withIdempotencyKey(intention, send).catch((error: unknown) => error);

test('a request without an answer is repeated under the same key', async () => {
  const { keys, send } = sender(networkProblem(), new ApiProblem({ status: 503, code: 'outcome-unknown' }));
  await attempt('accept a1', send);
  await attempt('accept a1', send);
  await attempt('accept a1', send);
  expect(new Set(keys).size).toBe(1);
});

test('after an answer the same intention is a new request', async () => {
  const { keys, send } = sender('done', 'done');
  await attempt('report a1', send);
  await attempt('report a1', send);
  expect(new Set(keys).size).toBe(2);
});

test('a refusal is an answer', async () => {
  const { keys, send } = sender(new ApiProblem({ status: 409, code: 'wrong-state' }));
  await attempt('submit a1', send);
  await attempt('submit a1', send);
  expect(new Set(keys).size).toBe(2);
});

test('two intentions never share a key, and a key fits the API', async () => {
  const { keys, send } = sender(networkProblem(), networkProblem());
  await attempt('approve a1', send);
  await attempt('approve a2', send);
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});
