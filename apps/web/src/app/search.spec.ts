import { expect, test } from 'vitest';
import { ledgerSearch, signInSearch } from './search.ts';

test('after signing in nobody is sent to another site', () => {
  expect(signInSearch({ to: '/tasks/2026-01-03?assignment=a2' })).toEqual({
    to: '/tasks/2026-01-03?assignment=a2',
  });
  for (const to of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'desk']) {
    expect(signInSearch({ to })).toEqual({});
  }
});

test('what the address bar does not say in known words is no filter', () => {
  expect(ledgerSearch({ light: 'purple', state: 'submitted', q: 12, department: '' })).toEqual({
    state: 'submitted',
    q: '12',
  });
});
