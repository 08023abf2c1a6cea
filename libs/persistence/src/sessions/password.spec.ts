import { expect, test } from 'vitest';
import { hashPassword, isWeak, nobodysHash, verifyPassword } from './password.ts';

test('a password is recognised, another is not, and the hash is a PHC string', async () => {
  const stored = await hashPassword('正确的密码 correct');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword('正确的密码 correct', stored)).toBe(true);
  expect(await verifyPassword('正确的密码 Correct', stored)).toBe(false);
});

test('nobody has a password, and it takes the same work to say so', async () => {
  expect(await verifyPassword('', nobodysHash)).toBe(false);
  expect(await verifyPassword('x', 'not a hash')).toBe(false);
});

test.each([
  ['short-one', true],
  ['duban1-is-in-here', true],
  ['aaaaaaaaaaaaaa', true],
  ['the current one', true],
  ['五个汉字和一些字母abc', false],
])('is "%s" too weak? %s', (next, weak) => {
  expect(isWeak(next, { username: 'duban1', current: 'the current one' })).toBe(weak);
});
