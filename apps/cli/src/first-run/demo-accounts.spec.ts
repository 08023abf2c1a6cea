import { expect, test } from 'vitest';
import { sampleDirectory } from '#libs/task-list';
import { demoAccounts } from './demo-accounts.ts';

const accounts = demoAccounts();
const having = (duty: string) =>
  accounts.filter(({ duties }) => (duties as readonly string[]).includes(duty));

test('every department of the sample list has a clerk, named as the department', () => {
  expect(having('clerk').map(({ username }) => username)).toEqual(
    sampleDirectory.departments.map(({ id }) => id),
  );
});

test('departments that lead a task have a reviewer besides', () => {
  expect(having('reviewer').map(({ username }) => username)).toContain('shi-jiaoyuju-sh');
  expect(having('reviewer').length).toBeLessThan(sampleDirectory.departments.length);
});

test('there are two supervisors, an administrator and an auditor, and no name twice', () => {
  expect(having('supervisor')).toHaveLength(2);
  expect(having('administrator')).toHaveLength(1);
  expect(having('auditor')).toHaveLength(1);
  expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
});
