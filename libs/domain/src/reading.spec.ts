import { describe, expect, it } from 'vitest';
import { aTask, person } from '../../../test/support/a-task.ts';
import {
  type Actor,
  actionsFor,
  decide,
  type Duty,
  instantOf,
  InvalidId,
  lightOf,
  maySeeContent,
  parseAssignmentId,
  parseCommandId,
  parseDepartmentId,
  parseInstant,
  parsePersonId,
  parseSha256,
  parseTaskId,
  parseTaskListId,
  taskIdOf,
  type TaskStateName,
} from './index.ts';

const clerk = person('partner', 'clerk');
const leadClerk = person('lead', 'clerk');
const leadReviewer = person('lead', 'reviewer');
const submitted = aTask({ partners: ['partner', 'second'] })
  .as(clerk)
  .accept('partner')
  .as(clerk)
  .submit('partner');

describe('the light', () => {
  const deadline = parseInstant('2020-06-30T15:59:59.999Z');
  it.each<[TaskStateName, string, string]>([
    ['in-progress', '2020-05-31T15:59:59.998Z', 'green'],
    ['in-progress', '2020-05-31T15:59:59.999Z', 'yellow'],
    ['submitted', '2020-06-30T15:59:59.999Z', 'yellow'],
    ['submitted', '2020-06-30T16:00:00.000Z', 'red'],
    ['assigned', '2020-07-01T00:00:00.000Z', 'red'],
    ['verified', '2020-07-01T00:00:00.000Z', 'grey'],
    ['cancelled', '2020-01-01T00:00:00.000Z', 'grey'],
  ])('%s at %s is %s', (state, now, light) => {
    expect(lightOf({ state, deadline }, parseInstant(now))).toBe(light);
  });
});

describe('who may read submissions, evidence and opinions of a partner’s part', () => {
  it.each<[boolean, string, readonly Duty[]]>([
    [true, 'partner', ['clerk']],
    [true, 'lead', ['clerk']],
    [true, 'office', ['supervisor']],
    [true, 'office', ['administrator']],
    [true, 'office', ['auditor']],
    [false, 'second', ['clerk', 'reviewer']],
    [false, 'other', ['clerk', 'reviewer']],
    [false, 'other', []],
  ])('%s: %s, %j', (may, department, duties) => {
    expect(maySeeContent(submitted.state, submitted.part('partner'), person(department, ...duties))).toBe(
      may,
    );
  });

  it('a partner does not read what the lead submits', () => {
    expect(maySeeContent(submitted.state, submitted.part('lead'), clerk)).toBe(false);
  });
});

describe('the actions offered', () => {
  const offered = (actor: Actor) =>
    actionsFor(submitted.state, actor)
      .filter(({ refusal }) => !refusal)
      .map(({ command, assignmentId }) => `${command} ${assignmentId ?? ''}`.trim());

  it('are what is this person’s to do', () => {
    expect(offered(clerk)).toEqual(['withdraw a2']);
    expect(offered(leadClerk)).toEqual(['accept a1']);
    expect(offered(leadReviewer)).toEqual(['accept a1', 'approve a2', 'return a2', 'waive a3', 'remind a3']);
    expect(offered(person('office', 'supervisor'))).toEqual(['confirmLead', 'remind a1', 'remind a3']);
    expect(offered(person('other', 'clerk', 'reviewer'))).toEqual([]);
  });

  it('leave out the parts in which somebody has no part', () => {
    const parts = actionsFor(submitted.state, clerk).map(({ assignmentId }) => assignmentId);
    expect([...new Set(parts)]).toEqual([undefined, 'a2']);
  });

  it('say why not, for the rest', () => {
    const [accept] = actionsFor(submitted.state, clerk).filter(({ command }) => command === 'accept');
    expect(accept?.refusal).toMatchObject({ code: 'wrong-state' });
  });

  it.each([
    clerk,
    leadClerk,
    leadReviewer,
    person('office', 'supervisor'),
    person('lead', 'supervisor', 'clerk'),
  ])('agree with what deciding says about a valid content: %#', (actor) => {
    const asked = submitted.ask(actor);
    for (const { command, assignmentId, refusal } of actionsFor(submitted.state, actor)) {
      const part = submitted.state.assignments.find(({ id }) => id === assignmentId)?.departmentId ?? '';
      const decision = command === 'confirmLead' ? asked.confirmLead() : asked[command](part);
      expect(decision.ok ? undefined : decision.refusal, `${command} ${assignmentId}`).toEqual(refusal);
    }
  });
});

describe('ids', () => {
  it.each<[string, (text: string) => unknown, string, readonly string[]]>([
    ['task list', parseTaskListId, '2026-01', ['', '2026', '26-01', '2026-1', '2026-01-01', "2026-01'"]],
    ['task', parseTaskId, '2026-01-03', ['2026-01', '2026-01-3', '2026-01-03 ', 'task-2026-01-03']],
    ['assignment', parseAssignmentId, 'a12', ['a0', 'a01', '12', 'A1', 'a1 ']],
    ['department', parseDepartmentId, 'shi-jiaoyuju', ['', '-x', '市教育局', 'X', 'a'.repeat(65)]],
    [
      'person',
      parsePersonId,
      '00000000-0000-4000-8000-000000000001',
      ['', 'x', '00000000-0000-4000-8000-00000000000G'],
    ],
    ['command', parseCommandId, 'abcdefgh', ['short', 'a'.repeat(65), 'with space', '空格空格空格空格']],
    ['SHA-256', parseSha256, 'a'.repeat(64), ['a'.repeat(63), 'A'.repeat(64)]],
    ['instant', parseInstant, '2020-06-30T15:59:59.999Z', ['2020-06-30', '2020-06-30T15:59:59Z']],
  ])('of a %s are parsed, and nothing else', (_, parse, good, bad) => {
    expect(parse(good)).toBe(good);
    for (const text of bad) expect(() => parse(text), text).toThrow(InvalidId);
  });

  it('of tasks sort as their list does', () => {
    expect([taskIdOf(parseTaskListId('2020-01'), 3), taskIdOf(parseTaskListId('2020-01'), 33)]).toEqual([
      '2020-01-03',
      '2020-01-33',
    ]);
  });

  it('an instant is written in UTC with milliseconds', () => {
    expect(instantOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('what could not be parsed is named, but never at full length', () => {
    expect(() => parseTaskId('x'.repeat(5_000))).toThrow(/^not a task id: "x{80}"$/);
  });
});

describe('a command', () => {
  it('is decided the same way however often it is asked', () => {
    const command = { type: 'accept', assignmentId: parseAssignmentId('a1') } as const;
    expect(decide(submitted.state, command, leadClerk)).toEqual(decide(submitted.state, command, leadClerk));
  });
});
