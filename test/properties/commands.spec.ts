import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEvent, canonicalLimit } from '#libs/audit';
import {
  type Actor,
  type AssignmentId,
  assignmentOf,
  assignmentStates,
  type Command,
  decide,
  type Duty,
  duties,
  fold,
  parseAssignmentId,
  parseInstant,
  type TaskEvent,
  taskStateOf,
  transitionFrom,
} from '#libs/domain';
import { aFile, aTask, person, type TaskStory } from '../support/a-task.ts';
import { attempt, newModel } from './model.ts';

/** Few departments and few people, so that they meet: some belong to the office, some have no part at all. */
const departments = ['lead', 'first', 'second', 'office', 'stranger'];
const entrusted: readonly (readonly Duty[])[] = [
  ['clerk'],
  ['reviewer'],
  ['clerk', 'reviewer', 'supervisor'],
  ['supervisor'],
  duties,
  [],
];
const everybody = departments.flatMap((department) => entrusted.map((own) => person(department, ...own)));
// A person can change department between writing and deciding: the same id in every one of them.
const nomad = person('lead');
const nomads: readonly Actor[] = departments.map((department) => ({
  ...person(department, ...duties),
  personId: nomad.personId,
}));

const anActor = fc.oneof(fc.constantFrom(...everybody), fc.constantFrom(...nomads));
const assignmentId = fc.constantFrom(...['a1', 'a1', 'a2', 'a2', 'a3', 'a3', 'a9'].map(parseAssignmentId));
const revision = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.constant(2) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('已完成', '请补充', '同意。', '"\\"', '\u{1f600}\n') },
  fc.constantFrom('', ' ', '\t'),
);
const evidence = fc.array(fc.constantFrom('一.pdf', '二.pdf', '三.pdf').map(aFile), { maxLength: 3 });

const aCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('accept'), assignmentId }) },
  fc.record(
    { type: fc.constant('report'), assignmentId, text, percent: fc.constantFrom(0, 50, 100, 101, -1, 0.5) },
    { requiredKeys: ['type', 'assignmentId', 'text'] },
  ),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('submit'), assignmentId, statement: text, evidence }),
  },
  fc.record({ type: fc.constant('withdraw'), assignmentId, revision }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('approve'), assignmentId, revision }) },
  fc.record({ type: fc.constant('return'), assignmentId, revision, reason: text }),
  fc.record({ type: fc.constant('waive'), assignmentId, reason: text }),
  fc.record({ type: fc.constant('remind'), assignmentId, text }),
  fc.record({ type: fc.constant('confirmLead') }),
) as fc.Arbitrary<Command>;

interface Step {
  readonly actor: Actor;
  readonly command: Command;
}
const anyone: fc.Arbitrary<Step> = fc.record({ actor: anActor, command: aCommand });
/** Most steps are those of four people who could do everything: else few stories would come past the first approval. */
const workers = ['lead', 'first', 'second', 'office'].map((department) =>
  person(department, 'clerk', 'reviewer', 'supervisor'),
);
const sensible: fc.Arbitrary<Step> = fc.record({ actor: fc.constantFrom(...workers), command: aCommand });

/** The straight way to the end; a story begins with some of it, so that late states are met as often as early ones. */
const straight = (): readonly Step[] => {
  const [lead, first, second, office] = workers as [Actor, Actor, Actor, Actor];
  const [a1, a2, a3] = ['a1', 'a2', 'a3'].map(parseAssignmentId) as [
    AssignmentId,
    AssignmentId,
    AssignmentId,
  ];
  const submission = { type: 'submit', statement: '已完成', evidence: [aFile()] } as const;
  return [
    { actor: first, command: { type: 'accept', assignmentId: a2 } },
    { actor: second, command: { type: 'accept', assignmentId: a3 } },
    { actor: lead, command: { type: 'accept', assignmentId: a1 } },
    { actor: first, command: { ...submission, assignmentId: a2 } },
    { actor: second, command: { ...submission, assignmentId: a3 } },
    { actor: lead, command: { type: 'approve', assignmentId: a2, revision: 1 } },
    { actor: lead, command: { type: 'approve', assignmentId: a3, revision: 1 } },
    { actor: lead, command: { ...submission, assignmentId: a1 } },
    { actor: office, command: { type: 'approve', assignmentId: a1, revision: 1 } },
  ];
};

const aStory: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.integer({ min: 0, max: straight().length }),
    fc.array(fc.oneof({ weight: 1, arbitrary: anyone }, { weight: 4, arbitrary: sensible }), {
      minLength: 1,
      maxLength: 60,
      size: 'max',
    }),
  )
  .map(([known, random]) => [...straight().slice(0, known), ...random]);

const play = (
  steps: readonly Step[],
  each?: (step: Step, before: TaskStory, after: TaskStory) => void,
): TaskStory => {
  let story = aTask({ partners: ['first', 'second'] });
  for (const step of steps) {
    const before = story;
    if (decide(before.state, step.command, step.actor).ok) story = before.after(step.actor, step.command);
    each?.(step, before, story);
  }
  return story;
};

describe('whatever commands come, from whomever', () => {
  it('the rules take what an independent model takes, and stand where it stands', () => {
    fc.assert(
      fc.property(aStory, (steps) => {
        const model = newModel(['lead', 'first', 'second'], true);
        play(steps, ({ actor, command }, before, after) => {
          const taken = attempt(model, actor, command);
          expect(after !== before, `${command.type} by ${actor.departmentId} ${actor.duties.join()}`).toBe(
            taken,
          );
          expect(after.state.assignments.map(({ state, revisions }) => ({ state, revisions }))).toEqual(
            model.parts.map(({ state, revisions }) => ({ state, revisions })),
          );
          expect(after.state.leadSource === 'assumed').toBe(model.leadAssumed);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('every change of state is a step of the table, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(aStory, (steps) => {
        play(steps, ({ actor, command }, before, after) => {
          const untouched = structuredClone(before.state);
          decide(before.state, command, actor);
          expect(before.state).toEqual(untouched);
          for (const [index, part] of after.state.assignments.entries()) {
            const was = before.state.assignments[index]?.state;
            expect(assignmentStates).toContain(part.state);
            expect(part.submission !== undefined).toBe(part.state === 'submitted');
            if (was === part.state || was === undefined || command.type === 'confirmLead') continue;
            expect(transitionFrom(was, command.type)?.to).toBe(part.state);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('the events tell everything: numbered without gaps, attributed, and the state is their fold', () => {
    fc.assert(
      fc.property(aStory, (steps) => {
        const { events, state } = play(steps);
        expect(fold(events)).toEqual(state);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        for (const event of events) {
          expect(event.actor.departmentName).not.toBe('');
          expect(Object.keys(event.actor).toSorted()).toEqual([
            'capacity',
            'departmentId',
            'departmentName',
            'personId',
          ]);
          expect(parseInstant(event.at)).toBe(event.at);
          if (event.fact.type === 'returned' || event.fact.type === 'waived')
            expect(event.fact.reason.trim()).not.toBe('');
          expect(canonicalEvent(event).bytes.length).toBeLessThanOrEqual(canonicalLimit);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('nobody decides on what they wrote, and no supervisor on their own department’s task', () => {
    fc.assert(
      fc.property(aStory, (steps) => {
        const { events } = play(steps);
        for (const event of events.filter(
          ({ fact }) => fact.type === 'approved' || fact.type === 'returned',
        )) {
          const submission = submissionBefore(events, event);
          expect(submission.actor.personId).not.toBe(event.actor.personId);
          if (assignmentOf(event.fact) === 'a1') expect(event.actor.departmentId).not.toBe('lead');
          expect(event.fact).toHaveProperty('evidence', evidenceOf(submission));
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('random stories do reach the end, or the properties above would say little', () => {
  const reached = new Set<string>();
  const ends = new Set<string>();
  for (const steps of fc.sample(aStory, { numRuns: 300, seed: 20261123 })) {
    const { events, state } = play(steps);
    for (const { fact } of events) reached.add(fact.type);
    ends.add(taskStateOf(state));
  }
  expect([...reached].toSorted()).toEqual([
    'accepted',
    'approved',
    'leadConfirmed',
    'published',
    'reminded',
    'reported',
    'returned',
    'submitted',
    'waived',
    'withdrawn',
  ]);
  expect([...ends].toSorted()).toEqual(['assigned', 'in-progress', 'submitted', 'verified']);
});

const submissionBefore = (events: readonly TaskEvent[], decision: TaskEvent): TaskEvent => {
  const found = events.findLast(
    ({ seq, fact }) =>
      seq < decision.seq && fact.type === 'submitted' && fact.assignmentId === assignmentOf(decision.fact),
  );
  if (!found) throw new Error(`decision ${decision.seq} about nothing`);
  return found;
};

const evidenceOf = ({ fact }: TaskEvent) =>
  fact.type === 'submitted' ? fact.evidence.map(({ sha256 }) => sha256) : [];
