import { describe, expect, it } from 'vitest';
import { aTask, moved, person, type TaskStory, type Verbs } from '../../../test/support/a-task.ts';
import {
  type Actor,
  type AssignmentCommandType,
  assignmentCommandTypes,
  type AssignmentState,
  assignmentStates,
  type Decision,
} from './index.ts';

/*
 * Written by hand, and on purpose not made from the rules: what must come of each command, in each state, by each
 * person. Besides the events: dept not-your-department · rev not-a-reviewer · state wrong-state · self own-submission ·
 * home own-department · wait partners-outstanding · shut task-closed ·
 * nolead not-the-lead · own lead-not-waivable · watch not-an-overseer.
 */

const ofPartner = `
state        command   own-clerk  own-reviewer lead-clerk lead-reviewer author-as-reviewer supervisor lead-supervisor other-clerk administrator
assigned     accept    accepted   accepted     dept       dept          dept               dept       dept            dept        dept
assigned     report    state      state        dept       dept          dept               dept       dept            dept        dept
assigned     submit    state      state        dept       dept          dept               dept       dept            dept        dept
assigned     withdraw  state      state        dept       dept          dept               dept       dept            dept        dept
assigned     approve   rev        rev          rev        state         state              rev        rev             rev         rev
assigned     return    rev        rev          rev        state         state              rev        rev             rev         rev
in-progress  accept    state      state        dept       dept          dept               dept       dept            dept        dept
in-progress  report    reported   reported     dept       dept          dept               dept       dept            dept        dept
in-progress  submit    submitted  submitted    dept       dept          dept               dept       dept            dept        dept
in-progress  withdraw  state      state        dept       dept          dept               dept       dept            dept        dept
in-progress  approve   rev        rev          rev        state         state              rev        rev             rev         rev
in-progress  return    rev        rev          rev        state         state              rev        rev             rev         rev
submitted    accept    state      state        dept       dept          dept               dept       dept            dept        dept
submitted    report    state      state        dept       dept          dept               dept       dept            dept        dept
submitted    submit    state      state        dept       dept          dept               dept       dept            dept        dept
submitted    withdraw  withdrawn  withdrawn    dept       dept          dept               dept       dept            dept        dept
submitted    approve   rev        rev          rev        approved      self               rev        rev             rev         rev
submitted    return    rev        rev          rev        returned      self               rev        rev             rev         rev
approved     accept    state      state        dept       dept          dept               dept       dept            dept        dept
approved     report    state      state        dept       dept          dept               dept       dept            dept        dept
approved     submit    state      state        dept       dept          dept               dept       dept            dept        dept
approved     withdraw  state      state        dept       dept          dept               dept       dept            dept        dept
approved     approve   rev        rev          rev        state         state              rev        rev             rev         rev
approved     return    rev        rev          rev        state         state              rev        rev             rev         rev
waived       accept    state      state        dept       dept          dept               dept       dept            dept        dept
waived       report    state      state        dept       dept          dept               dept       dept            dept        dept
waived       submit    state      state        dept       dept          dept               dept       dept            dept        dept
waived       withdraw  state      state        dept       dept          dept               dept       dept            dept        dept
waived       approve   rev        rev          rev        state         state              rev        rev             rev         rev
waived       return    rev        rev          rev        state         state              rev        rev             rev         rev
assigned     waive     nolead nolead nolead waived waived nolead nolead nolead nolead
assigned     remind    watch watch watch reminded reminded reminded reminded watch watch
in-progress  waive     nolead nolead nolead waived waived nolead nolead nolead nolead
in-progress  remind    watch watch watch reminded reminded reminded reminded watch watch
submitted    waive     nolead nolead nolead state state nolead nolead nolead nolead
submitted    remind    watch watch watch state state state state watch watch
approved     waive     nolead nolead nolead state state nolead nolead nolead nolead
approved     remind    watch watch watch state state state state watch watch
waived       waive     nolead nolead nolead state state nolead nolead nolead nolead
waived       remind    watch watch watch state state state state watch watch
`;

const ofLead = `
state        command   own-clerk  own-reviewer partner-clerk partner-reviewer author-as-supervisor supervisor lead-supervisor other-clerk administrator
assigned     accept    accepted   accepted     dept          dept             dept                 dept       dept            dept        dept
assigned     report    state      state        dept          dept             dept                 dept       dept            dept        dept
assigned     submit    state      state        dept          dept             dept                 dept       dept            dept        dept
assigned     withdraw  state      state        dept          dept             dept                 dept       dept            dept        dept
assigned     approve   rev        rev          rev           rev              state                state      home            rev         rev
assigned     return    rev        rev          rev           rev              state                state      home            rev         rev
in-progress  accept    state      state        dept          dept             dept                 dept       dept            dept        dept
in-progress  report    reported   reported     dept          dept             dept                 dept       dept            dept        dept
in-progress  submit    submitted  submitted    dept          dept             dept                 dept       dept            dept        dept
in-progress  withdraw  state      state        dept          dept             dept                 dept       dept            dept        dept
in-progress  approve   rev        rev          rev           rev              state                state      home            rev         rev
in-progress  return    rev        rev          rev           rev              state                state      home            rev         rev
submitted    accept    state      state        dept          dept             dept                 dept       dept            dept        dept
submitted    report    state      state        dept          dept             dept                 dept       dept            dept        dept
submitted    submit    state      state        dept          dept             dept                 dept       dept            dept        dept
submitted    withdraw  withdrawn  withdrawn    dept          dept             dept                 dept       dept            dept        dept
submitted    approve   rev        rev          rev           rev              self                 approved   home            rev         rev
submitted    return    rev        rev          rev           rev              self                 returned   home            rev         rev
approved     accept    shut       shut         dept          dept             dept                 dept       dept            dept        dept
approved     report    shut       shut         dept          dept             dept                 dept       dept            dept        dept
approved     submit    shut       shut         dept          dept             dept                 dept       dept            dept        dept
approved     withdraw  shut       shut         dept          dept             dept                 dept       dept            dept        dept
approved     approve   rev        rev          rev           rev              shut                 shut       home            rev         rev
approved     return    rev        rev          rev           rev              shut                 shut       home            rev         rev
waived       accept    state      state        dept          dept             dept                 dept       dept            dept        dept
waived       report    state      state        dept          dept             dept                 dept       dept            dept        dept
waived       submit    state      state        dept          dept             dept                 dept       dept            dept        dept
waived       withdraw  state      state        dept          dept             dept                 dept       dept            dept        dept
waived       approve   rev        rev          rev           rev              state                state      home            rev         rev
waived       return    rev        rev          rev           rev              state                state      home            rev         rev
assigned     waive     nolead own nolead nolead nolead nolead nolead nolead nolead
assigned     remind    watch watch watch watch reminded reminded reminded watch watch
in-progress  waive     nolead own nolead nolead nolead nolead nolead nolead nolead
in-progress  remind    watch watch watch watch reminded reminded reminded watch watch
submitted    waive     nolead own nolead nolead nolead nolead nolead nolead nolead
submitted    remind    watch watch watch watch state state state watch watch
approved     waive     nolead own nolead nolead nolead nolead nolead nolead nolead
approved     remind    watch watch watch watch shut shut shut watch watch
waived       waive     nolead own nolead nolead nolead nolead nolead nolead nolead
waived       remind    watch watch watch watch state state state watch watch
`;

/** A partner still owes its part: only the lead's submission changes. */
const ofLeadWhilePartnersOweTheirs = `
state        command   own-clerk  own-reviewer partner-clerk partner-reviewer author-as-supervisor supervisor lead-supervisor other-clerk administrator
in-progress  report    reported   reported     dept          dept             dept                 dept       dept            dept        dept
in-progress  submit    wait       wait         dept          dept             dept                 dept       dept            dept        dept
`;

/** The lead's part is approved: the task is over for everybody who had a part in it. */
const ofPartnerAfterTheTaskIsVerified = `
state        command   own-clerk  own-reviewer lead-clerk lead-reviewer author-as-reviewer supervisor lead-supervisor other-clerk administrator
approved     accept    shut       shut         dept       dept          dept               dept       dept            dept        dept
approved     report    shut       shut         dept       dept          dept               dept       dept            dept        dept
approved     submit    shut       shut         dept       dept          dept               dept       dept            dept        dept
approved     withdraw  shut       shut         dept       dept          dept               dept       dept            dept        dept
approved     approve   rev        rev          rev        shut          shut               rev        rev             rev         rev
approved     return    rev        rev          rev        shut          shut               rev        rev             rev         rev
`;

const marks: Readonly<Record<string, string>> = {
  dept: 'not-your-department',
  rev: 'not-a-reviewer',
  state: 'wrong-state',
  self: 'own-submission',
  home: 'own-department',
  wait: 'partners-outstanding',
  shut: 'task-closed',
  nolead: 'not-the-lead',
  own: 'lead-not-waivable',
  watch: 'not-an-overseer',
};

interface Row {
  readonly state: AssignmentState;
  readonly command: AssignmentCommandType;
  readonly expected: Readonly<Record<string, string>>;
}

const rowsOf = (table: string): readonly Row[] => {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.map(([state, command, ...cells]) => ({
    state: state as AssignmentState,
    command: command as AssignmentCommandType,
    expected: Object.fromEntries(cells.map((cell, index) => [head[index + 2], marks[cell] ?? cell])),
  }));
};

const lead = { clerk: person('lead', 'clerk'), reviewer: person('lead', 'reviewer') };
const partner = { clerk: person('partner', 'clerk'), reviewer: person('partner', 'reviewer') };
const supervisor = person('office', 'supervisor');
const outsiders = {
  supervisor,
  'lead-supervisor': person('lead', 'supervisor'),
  'other-clerk': person('other', 'clerk', 'reviewer'),
  administrator: person('office', 'administrator'),
};

const aboutPartner: Readonly<Record<string, Actor>> = {
  'own-clerk': partner.clerk,
  'own-reviewer': partner.reviewer,
  'lead-clerk': lead.clerk,
  'lead-reviewer': lead.reviewer,
  'author-as-reviewer': moved(partner.clerk, 'lead', 'reviewer'),
  ...outsiders,
};
const aboutLead: Readonly<Record<string, Actor>> = {
  'own-clerk': lead.clerk,
  'own-reviewer': lead.reviewer,
  'partner-clerk': partner.clerk,
  'partner-reviewer': partner.reviewer,
  'author-as-supervisor': moved(lead.clerk, 'office', 'supervisor'),
  ...outsiders,
};

const partnerIn = (state: AssignmentState, story = aTask().as(lead.clerk).accept('lead')): TaskStory => {
  if (state === 'assigned') return story;
  if (state === 'waived') return story.with('partner', 'waived');
  const accepted = story.as(partner.clerk).accept('partner');
  if (state === 'in-progress') return accepted;
  const submitted = accepted.as(partner.clerk).submit('partner');
  return state === 'submitted' ? submitted : submitted.as(lead.reviewer).approve('partner');
};

const leadIn = (state: AssignmentState): TaskStory => {
  const story = partnerIn('approved', aTask());
  if (state === 'assigned') return story;
  if (state === 'waived') return story.with('lead', 'waived');
  const accepted = story.as(lead.clerk).accept('lead');
  if (state === 'in-progress') return accepted;
  const submitted = accepted.as(lead.clerk).submit('lead');
  return state === 'submitted' ? submitted : submitted.as(supervisor).approve('lead');
};

const answer = (verbs: Verbs<Decision>, command: AssignmentCommandType, part: string): string => {
  const decision = verbs[command](part);
  return decision.ok ? decision.facts.map(({ type }) => type).join() : decision.refusal.code;
};

describe.each([
  { about: 'a partner’s part', table: ofPartner, part: 'partner', given: partnerIn, people: aboutPartner },
  { about: 'the lead’s part', table: ofLead, part: 'lead', given: leadIn, people: aboutLead },
  {
    about: 'the lead’s part while a partner owes theirs',
    table: ofLeadWhilePartnersOweTheirs,
    part: 'lead',
    given: () => partnerIn('submitted'),
    people: aboutLead,
  },
  {
    about: 'a partner’s part after the task is verified',
    table: ofPartnerAfterTheTaskIsVerified,
    part: 'partner',
    given: () => leadIn('approved'),
    people: aboutPartner,
  },
])('$about', ({ table, part, given, people }) => {
  it.each(rowsOf(table))('$state: $command', ({ state, command, expected }) => {
    const story = given(state);
    expect(story.part(part).state).toBe(state);
    const found = Object.entries(people).map(([name, actor]) => [
      name,
      answer(story.ask(actor), command, part),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('the tables', () => {
  it.each([ofPartner, ofLead])('name every state and every command once', (table) => {
    const named = rowsOf(table).map(({ state, command }) => `${state} ${command}`);
    const all = assignmentStates.flatMap((state) =>
      assignmentCommandTypes.map((command) => `${state} ${command}`),
    );
    expect(named.toSorted()).toEqual(all.toSorted());
  });
});
