import { type Actor, hasDuty } from './actor.ts';
import {
  type AssignmentCommandType,
  assignmentCommandTypes,
  commandLabels,
  type TaskCommandType,
} from './commands.ts';
import { type Refusal, refuse } from './refusals.ts';
import {
  type Assignment,
  isClosed,
  leadOf,
  outstandingPartners,
  type TaskState,
  taskStateOf,
} from './task.ts';
import { deciderOf, parties, type Party, partyOf, transitionFrom } from './transitions.ts';
import { assignmentStateLabels, type Bilingual, type Language, taskStateLabels } from './words.ts';

/** Who wants what, where. */
export interface Intention {
  readonly task: TaskState;
  readonly assignment: Assignment;
  readonly command: AssignmentCommandType;
  readonly actor: Actor;
}

/**
 * May this person give this command on this assignment now? All that does not depend on the command's content:
 * who, then state, then what the state of the others demands. Undefined means yes.
 */
export const permitOnAssignment = (intention: Intention): Refusal | undefined =>
  refuseParty(intention) ??
  refuseState(intention) ??
  refuseOwnWork(intention) ??
  refuseOutstanding(intention);

/** May this person give this command on the task as a whole now? Undefined means yes. */
export const permitOnTask = (
  task: TaskState,
  command: TaskCommandType,
  actor: Actor,
): Refusal | undefined => {
  switch (command) {
    case 'confirmLead':
      if (!hasDuty(actor, 'supervisor')) return refuse('not-a-supervisor');
      if (isClosed(task)) return refuse('task-closed', { state: taskStateLabels[taskStateOf(task)] });
      return task.leadSource === 'assumed' ? undefined : refuse('lead-already-confirmed');
    default:
      return command satisfies never;
  }
};

/**
 * Has this person any part in this assignment: is it their department's, do they review it, or watch over it? A
 * reviewer who is only held back by the separation of duties is told so.
 */
export const isParty = (task: TaskState, assignment: Assignment, actor: Actor): boolean =>
  parties.some((party) => {
    const refusal = refuseUnless[party](task, assignment, actor);
    return refusal === undefined || refusal.code === 'own-department';
  });

const worksFor = (assignment: Assignment, actor: Actor): boolean =>
  actor.departmentId === assignment.departmentId && (hasDuty(actor, 'clerk') || hasDuty(actor, 'reviewer'));

const refuseParty = ({ task, assignment, command, actor }: Intention): Refusal | undefined =>
  refuseUnless[partyOf[command]](task, assignment, actor);

type PartyRule = (task: TaskState, assignment: Assignment, actor: Actor) => Refusal | undefined;

const refuseAssignee: PartyRule = (_task, assignment, actor) =>
  worksFor(assignment, actor)
    ? undefined
    : refuse('not-your-department', { department: assignment.departmentName });

const reviewsForLead = (task: TaskState, actor: Actor): boolean =>
  actor.departmentId === leadOf(task).departmentId && hasDuty(actor, 'reviewer');

const refuseLead: PartyRule = (task, assignment, actor) => {
  if (!reviewsForLead(task, actor)) return refuse('not-the-lead', { lead: leadOf(task).departmentName });
  return assignment.role === 'lead' ? refuse('lead-not-waivable') : undefined;
};

const refuseOverseer: PartyRule = (task, assignment, actor) =>
  hasDuty(actor, 'supervisor') || (assignment.role === 'partner' && reviewsForLead(task, actor))
    ? undefined
    : refuse('not-an-overseer', { lead: leadOf(task).departmentName });

const refuseReviewer: PartyRule = (task, assignment, actor) => {
  const lead = leadOf(task);
  switch (deciderOf[assignment.role]) {
    case 'lead-department':
      return reviewsForLead(task, actor)
        ? undefined
        : refuse('not-a-reviewer', { reviewer: lead.departmentName });
    case 'supervisor':
      if (!hasDuty(actor, 'supervisor')) {
        return refuse('not-a-reviewer', { reviewer: { zh: '督办部门', en: 'the supervising office' } });
      }
      return actor.departmentId === lead.departmentId ? refuse('own-department') : undefined;
  }
};

const refuseUnless: Readonly<Record<Party, PartyRule>> = {
  assignee: refuseAssignee,
  reviewer: refuseReviewer,
  lead: refuseLead,
  overseer: refuseOverseer,
};

const refuseState = ({ task, assignment, command }: Intention): Refusal | undefined => {
  if (isClosed(task)) return refuse('task-closed', { state: taskStateLabels[taskStateOf(task)] });
  if (transitionFrom(assignment.state, command)) return undefined;
  return refuse('wrong-state', {
    state: assignmentStateLabels[assignment.state],
    command: commandLabels[command],
    allowed: commandsPossible(assignment),
  });
};

const commandsPossible = (assignment: Assignment): Bilingual => {
  const possible = assignmentCommandTypes.filter((command) => transitionFrom(assignment.state, command));
  const list = (language: Language, separator: string, none: string) =>
    possible.map((command) => commandLabels[command][language]).join(separator) || none;
  return { zh: list('zh', '、', '无'), en: list('en', ', ', 'nothing') };
};

/** Separation of duties: a reviewer never decides on what they wrote themselves. */
const refuseOwnWork = ({ assignment, command, actor }: Intention): Refusal | undefined =>
  partyOf[command] === 'reviewer' && assignment.submission?.author === actor.personId
    ? refuse('own-submission')
    : undefined;

const refuseOutstanding = ({ task, assignment, command }: Intention): Refusal | undefined => {
  if (command !== 'submit' || assignment.role !== 'lead') return undefined;
  const outstanding = outstandingPartners(task);
  if (outstanding.length === 0) return undefined;
  const names = outstanding.slice(0, 3).map(({ departmentName }) => departmentName);
  const more = outstanding.length > names.length ? '…' : '';
  return refuse('partners-outstanding', { count: outstanding.length, departments: names.join('、') + more });
};
