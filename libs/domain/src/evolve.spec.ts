import { describe, expect, it } from 'vitest';
import { aFile, aTask, person } from '../../../test/support/a-task.ts';
import { evolve, fold, isClosed, type TaskEvent, taskStateOf } from './index.ts';

const clerk = person('partner', 'clerk');
const leadClerk = person('lead', 'clerk');
const leadReviewer = person('lead', 'reviewer');
const supervisor = person('office', 'supervisor');

describe('the state of a task', () => {
  it('goes the whole way: assigned, in progress, submitted, verified', () => {
    const published = aTask();
    const accepted = published.as(clerk).accept('partner');
    const approved = accepted.as(clerk).submit('partner').as(leadReviewer).approve('partner');
    const led = approved.as(leadClerk).accept('lead').as(leadClerk).submit('lead');
    const returned = led.as(supervisor).return('lead');
    const verified = returned.as(leadClerk).submit('lead').as(supervisor).approve('lead');
    const stories = [published, accepted, approved, led, returned, verified];
    expect(stories.map(({ state }) => taskStateOf(state))).toEqual([
      'assigned',
      'in-progress',
      'in-progress',
      'submitted',
      'in-progress',
      'verified',
    ]);
    expect(stories.map(({ state }) => isClosed(state))).toEqual([false, false, false, false, false, true]);
  });

  it('is what its events fold to, and each event carries the next number', () => {
    const story = aTask()
      .as(clerk)
      .accept('partner')
      .as(clerk)
      .submit('partner')
      .as(clerk)
      .withdraw('partner');
    expect(fold(story.events)).toEqual(story.state);
    expect(story.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(story.events.map(({ fact }) => fact.type)).toEqual([
      'published',
      'accepted',
      'submitted',
      'withdrawn',
    ]);
  });

  it('keeps the open submission exactly while it is under review', () => {
    const submitted = aTask().as(clerk).accept('partner').as(clerk).submit('partner');
    expect(submitted.part('partner').submission).toEqual({
      revision: 1,
      author: clerk.personId,
      submittedAt: '2020-03-01T00:02:00.000Z',
      evidence: [aFile().sha256],
    });
    for (const decided of [
      submitted.as(clerk).withdraw('partner'),
      submitted.as(leadReviewer).return('partner'),
      submitted.as(leadReviewer).approve('partner'),
    ]) {
      expect(decided.part('partner')).not.toHaveProperty('submission');
      expect(decided.part('partner').revisions).toBe(1);
    }
  });

  it('a report changes nothing but the number of events', () => {
    const accepted = aTask().as(clerk).accept('partner');
    expect(accepted.as(clerk).report('partner', { percent: 40 }).state).toEqual({
      ...accepted.state,
      seq: 3,
    });
  });

  it('a confirmed lead is not an assumed one any more', () => {
    expect(aTask().as(supervisor).confirmLead().state.leadSource).toBe('confirmed');
  });

  it('applying an event leaves the state before it untouched', () => {
    const story = aTask();
    const before = structuredClone(story.state);
    story.as(clerk).accept('partner');
    expect(story.state).toEqual(before);
  });
});

describe('an event that does not follow is a defect', () => {
  const { events, state } = aTask().as(clerk).accept('partner');
  const [first, second] = events as readonly [TaskEvent, TaskEvent];

  it.each<[string, () => unknown]>([
    ['a gap', () => evolve(state, { ...second, seq: 4 })],
    ['a repetition', () => evolve(state, second)],
    ['a start that is not a publication', () => evolve(undefined, { ...second, seq: 1 })],
    ['nothing at all', () => fold([])],
    ['a history without its beginning', () => fold([second])],
  ])('%s', (_, run) => expect(run).toThrow(/does not follow|before publication|nothing to fold/));

  it('the publication begins the task', () => expect(evolve(undefined, first).seq).toBe(1));
});
