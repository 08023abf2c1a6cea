import { assignmentRoles, commandTypes, lights, taskStates } from '#libs/domain';
import { deskDutyNames } from './desk-duties.ts';

/** Search parameters come from the address bar: what is not understood is left out. */
type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
};

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** Only what was given: links then name only what they mean, and the address stays short. */
const given = <Found extends object>(found: Found): Partial<Found> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<Found>;

export const signInSearch = (raw: Raw) => {
  const to = text(raw['to']);
  // only a path of this site: nobody is to be sent elsewhere after signing in
  return given({ to: to && /^\/(?![/\\])/.test(to) ? to : undefined });
};

export const deskSearch = (raw: Raw) =>
  given({
    show: oneOf([...deskDutyNames, 'overdue', 'dueSoon'] as const, raw['show']),
  });

export const ledgerSearch = (raw: Raw) =>
  given({
    list: text(raw['list']),
    state: oneOf(taskStates, raw['state']),
    light: oneOf(lights, raw['light']),
    department: text(raw['department']),
    role: oneOf(assignmentRoles, raw['role']),
    q: text(raw['q']),
  });

export const taskSearch = (raw: Raw) =>
  given({
    assignment: text(raw['assignment']),
    do: oneOf(commandTypes, raw['do']),
  });

export const reviewSearch = (raw: Raw) =>
  given({
    task: text(raw['task']),
    assignment: text(raw['assignment']),
  });
