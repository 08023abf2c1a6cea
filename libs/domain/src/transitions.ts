import type { AssignmentCommandType } from './commands.ts';
import type { AssignmentRole, AssignmentState } from './words.ts';

/**
 * Who takes a step: the assigned department itself; whoever reviews its submission (`deciderOf`); the lead department,
 * for its partners; or those who watch over the part, which is the supervisor and, for a partner's, the lead too.
 */
export const parties = ['assignee', 'reviewer', 'lead', 'overseer'] as const;
export type Party = (typeof parties)[number];

export interface Transition {
  readonly to: AssignmentState;
  readonly by: Party;
}

/**
 * The state machine of every assignment, lead or partner. It is the only place that says which command leads
 * where: decide, the screens' buttons, the tests and the diagram in docs/ all read it.
 */
export const transitions = {
  assigned: {
    accept: { to: 'in-progress', by: 'assignee' },
    waive: { to: 'waived', by: 'lead' },
    remind: { to: 'assigned', by: 'overseer' },
  },
  'in-progress': {
    report: { to: 'in-progress', by: 'assignee' },
    submit: { to: 'submitted', by: 'assignee' },
    waive: { to: 'waived', by: 'lead' },
    remind: { to: 'in-progress', by: 'overseer' },
  },
  submitted: {
    approve: { to: 'approved', by: 'reviewer' },
    return: { to: 'in-progress', by: 'reviewer' },
    withdraw: { to: 'in-progress', by: 'assignee' },
  },
  approved: {},
  waived: {},
} as const satisfies Record<AssignmentState, Partial<Record<AssignmentCommandType, Transition>>>;

/** Who gives each command, whatever the state. */
export const partyOf: Readonly<Record<AssignmentCommandType, Party>> = {
  accept: 'assignee',
  report: 'assignee',
  submit: 'assignee',
  withdraw: 'assignee',
  approve: 'reviewer',
  return: 'reviewer',
  waive: 'lead',
  remind: 'overseer',
};

/** The step that `command` takes from `state`, or undefined where it takes none. */
export const transitionFrom = (
  state: AssignmentState,
  command: AssignmentCommandType,
): Transition | undefined => {
  const steps: Partial<Record<AssignmentCommandType, Transition>> = transitions[state];
  return steps[command];
};

/** Who decides on a submission: data, one entry per role (versioned flows build on this). */
export type Decider = 'lead-department' | 'supervisor';

export const deciderOf: Readonly<Record<AssignmentRole, Decider>> = {
  partner: 'lead-department',
  lead: 'supervisor',
};
