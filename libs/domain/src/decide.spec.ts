import { describe, expect, it } from 'vitest';
import { aFile, aTask, person } from '../../../test/support/a-task.ts';
import { decide, type Decision, fileLimit, fileNameLimit, parseAssignmentId, textLimit } from './index.ts';

const clerk = person('partner', 'clerk');
const leadClerk = person('lead', 'clerk');
const leadReviewer = person('lead', 'reviewer');
const supervisor = person('office', 'supervisor');

const published = aTask();
const accepted = published.as(clerk).accept('partner');
const submitted = accepted.as(clerk).submit('partner', { evidence: [aFile('一.pdf'), aFile('二.pdf')] });

const refusalOf = (decision: Decision) => (decision.ok ? undefined : decision.refusal);
const codeOf = (decision: Decision) => refusalOf(decision)?.code;
const factsOf = (decision: Decision) => (decision.ok ? decision.facts : undefined);

describe('what a command leads to', () => {
  it('a submission gets the next revision number, also after a return and a withdrawal', () => {
    const again = submitted.as(leadReviewer).return('partner').as(clerk).submit('partner');
    const oncemore = again.as(clerk).withdraw('partner').as(clerk).submit('partner');
    expect([submitted, again, oncemore].map((story) => story.part('partner').submission?.revision)).toEqual([
      1, 2, 3,
    ]);
  });

  it('a decision names the revision and the hash of every file that was judged, in their order', () => {
    const evidence = [aFile('一.pdf').sha256, aFile('二.pdf').sha256];
    const part = { assignmentId: parseAssignmentId('a2'), revision: 1, evidence };
    expect(factsOf(submitted.ask(leadReviewer).approve('partner', { opinion: '同意' }))).toEqual([
      { type: 'approved', ...part, opinion: '同意' },
    ]);
    expect(factsOf(submitted.ask(leadReviewer).return('partner', { reason: '缺验收报告' }))).toEqual([
      { type: 'returned', ...part, reason: '缺验收报告' },
    ]);
  });

  it('what was not said is absent from the fact, not undefined', () => {
    const facts = [
      ...(factsOf(accepted.ask(clerk).report('partner')) ?? []),
      ...(factsOf(submitted.ask(clerk).withdraw('partner')) ?? []),
      ...(factsOf(submitted.ask(leadReviewer).approve('partner')) ?? []),
    ];
    expect(facts.map((fact) => Object.keys(fact))).toEqual([
      ['type', 'assignmentId', 'text'],
      ['type', 'assignmentId', 'revision'],
      ['type', 'assignmentId', 'revision', 'evidence'],
    ]);
  });

  it('confirming the lead keeps how it was recognised before', () => {
    expect(factsOf(published.ask(supervisor).confirmLead())).toEqual([
      { type: 'leadConfirmed', assignmentId: 'a1', leadSourceBefore: 'assumed' },
    ]);
  });

  it('every fact says in what capacity the person acted', () => {
    const capacities = [
      accepted.ask(clerk).report('partner'),
      submitted.ask(leadReviewer).approve('partner'),
      published.ask(supervisor).confirmLead(),
    ].map((decision) => decision.ok && decision.capacity);
    expect(capacities).toEqual(['clerk', 'lead-reviewer', 'supervisor']);
  });

  it('two clerks of one department may share the work: one submits, the other withdraws', () => {
    expect(submitted.ask(person('partner', 'clerk')).withdraw('partner').ok).toBe(true);
  });
});

describe('what the content must be', () => {
  const long = '长'.repeat(textLimit + 1);
  const files = (count: number) => Array.from({ length: count }, (_, index) => aFile(`${index}.pdf`));

  it.each<[string, Decision, string | undefined]>([
    ['a report without text', accepted.ask(clerk).report('partner', { text: ' \n' }), 'text-required'],
    [
      'a report of the greatest length',
      accepted.ask(clerk).report('partner', { text: long.slice(1) }),
      undefined,
    ],
    ['a longer one', accepted.ask(clerk).report('partner', { text: long }), 'text-too-long'],
    ['0 per cent', accepted.ask(clerk).report('partner', { percent: 0 }), undefined],
    ['100 per cent', accepted.ask(clerk).report('partner', { percent: 100 }), undefined],
    ['101 per cent', accepted.ask(clerk).report('partner', { percent: 101 }), 'percent-out-of-range'],
    ['half a per cent', accepted.ask(clerk).report('partner', { percent: 0.5 }), 'percent-out-of-range'],
    ['-1 per cent', accepted.ask(clerk).report('partner', { percent: -1 }), 'percent-out-of-range'],
    ['a statement of blanks', accepted.ask(clerk).submit('partner', { statement: '　' }), 'text-required'],
    ['too long a statement', accepted.ask(clerk).submit('partner', { statement: long }), 'text-too-long'],
    ['no file', accepted.ask(clerk).submit('partner', { evidence: [] }), 'evidence-required'],
    ['the most files', accepted.ask(clerk).submit('partner', { evidence: files(fileLimit) }), undefined],
    ['one more', accepted.ask(clerk).submit('partner', { evidence: files(fileLimit + 1) }), 'too-many-files'],
    [
      'the same content under two names',
      accepted.ask(clerk).submit('partner', { evidence: [aFile(), { ...aFile(), fileName: '副本.pdf' }] }),
      'duplicate-file',
    ],
    [
      'a NUL, which PostgreSQL cannot hold',
      accepted.ask(clerk).report('partner', { text: 'a\0b' }),
      'unstorable-characters',
    ],
    [
      'half a surrogate pair',
      accepted.ask(clerk).submit('partner', { statement: '\ud83d' }),
      'unstorable-characters',
    ],
    [
      'a bell in an opinion',
      submitted.ask(leadReviewer).approve('partner', { opinion: '\u0007' }),
      'unstorable-characters',
    ],
    [
      'lines, tabs and a whole emoji',
      accepted.ask(clerk).report('partner', { text: 'a\r\n\tb\u{1f600}' }),
      undefined,
    ],
    [
      'the longest file name',
      accepted.ask(clerk).submit('partner', { evidence: [aFile('佐'.repeat(fileNameLimit))] }),
      undefined,
    ],
    [
      'a longer one of the second file',
      accepted.ask(clerk).submit('partner', { evidence: [aFile(), aFile('佐'.repeat(fileNameLimit + 1))] }),
      'text-too-long',
    ],
    [
      'a control character in a file name',
      accepted.ask(clerk).submit('partner', { evidence: [aFile('a\u0085.pdf')] }),
      'unstorable-characters',
    ],
    [
      'a return without reason',
      submitted.ask(leadReviewer).return('partner', { reason: '' }),
      'text-required',
    ],
    ['too long a reason', submitted.ask(leadReviewer).return('partner', { reason: long }), 'text-too-long'],
    [
      'too long an opinion',
      submitted.ask(leadReviewer).approve('partner', { opinion: long }),
      'text-too-long',
    ],
    [
      'too long a reason to withdraw',
      submitted.ask(clerk).withdraw('partner', { reason: long }),
      'text-too-long',
    ],
    [
      'a decision on a later revision',
      submitted.ask(leadReviewer).approve('partner', { revision: 2 }),
      'revision-changed',
    ],
    [
      'a return of an older one',
      submitted.ask(leadReviewer).return('partner', { revision: 0 }),
      'revision-changed',
    ],
    [
      'a withdrawal of an older one',
      submitted.ask(clerk).withdraw('partner', { revision: 0 }),
      'revision-changed',
    ],
  ])('%s: %#', (_, decision, code) => expect(codeOf(decision)).toBe(code));

  it('a decision on what was resubmitted meanwhile tells which revision was seen and which is current', () => {
    const story = submitted.as(clerk).withdraw('partner').as(clerk).submit('partner');
    expect(refusalOf(story.ask(leadReviewer).approve('partner', { revision: 1 }))).toEqual({
      code: 'revision-changed',
      params: { seen: 1, current: 2 },
    });
  });

  it('who may not act learns nothing about the content: the person is asked about first', () => {
    expect(codeOf(accepted.ask(leadReviewer).report('partner', { text: '' }))).toBe('not-your-department');
  });
});

describe('the task as a whole', () => {
  it('an unknown part is refused, whoever asks', () => {
    const command = { type: 'accept', assignmentId: parseAssignmentId('a9') } as const;
    expect(refusalOf(decide(published.state, command, clerk))).toEqual({
      code: 'unknown-assignment',
      params: { assignment: 'a9' },
    });
  });

  it('only a supervisor confirms the lead, and only one that was assumed', () => {
    expect(codeOf(published.ask(leadReviewer).confirmLead())).toBe('not-a-supervisor');
    expect(codeOf(aTask({ leadSource: 'bold' }).ask(supervisor).confirmLead())).toBe(
      'lead-already-confirmed',
    );
    expect(codeOf(published.as(supervisor).confirmLead().ask(supervisor).confirmLead())).toBe(
      'lead-already-confirmed',
    );
  });

  it('a verified task takes no confirmation either', () => {
    const verified = submitted
      .as(leadReviewer)
      .approve('partner')
      .as(leadClerk)
      .accept('lead')
      .as(leadClerk)
      .submit('lead')
      .as(supervisor)
      .approve('lead');
    expect(codeOf(verified.ask(supervisor).confirmLead())).toBe('task-closed');
  });

  it('the refusal of the lead’s submission names the first three partners that owe theirs', () => {
    const partners = ['市财政局', '市人力资源社会保障局', '市发展改革委', '市科技局'].map(
      (_, index) => `p${index}`,
    );
    const story = aTask({ partners }).as(leadClerk).accept('lead').with('p1', 'waived');
    expect(refusalOf(story.ask(leadClerk).submit('lead'))).toEqual({
      code: 'partners-outstanding',
      params: { count: 3, departments: 'p0、p2、p3' },
    });
    expect(
      refusalOf(aTask({ partners }).as(leadClerk).accept('lead').ask(leadClerk).submit('lead'))?.params,
    ).toEqual({
      count: 4,
      departments: 'p0、p1、p2…',
    });
  });

  it('a task without partners needs nobody’s approval but the supervisor’s', () => {
    const alone = aTask({ partners: [] }).as(leadClerk).accept('lead').as(leadClerk).submit('lead');
    expect(alone.ask(supervisor).approve('lead').ok).toBe(true);
  });
});
