import { type Actor, hasDuty } from './actor.ts';
import type { AssignmentCommand, Command, ReportCommand, SubmitCommand } from './commands.ts';
import type { Fact } from './events.ts';
import { permitOnAssignment, permitOnTask } from './permit.ts';
import { type Refusal, refuse } from './refusals.ts';
import { type Assignment, findAssignment, leadOf, type TaskState } from './task.ts';
import { partyOf } from './transitions.ts';
import type { Bilingual, Capacity } from './words.ts';

/** Most characters of one text, so that an event always fits its 65,535 bytes. */
export const textLimit = 5000;
/** Most files of one submission, for the same reason. */
export const fileLimit = 50;

/** What a command leads to: facts to number and record, or the reason why nothing happens. */
export type Decision =
  | { readonly ok: true; readonly facts: readonly Fact[]; readonly capacity: Capacity }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The rule core: does this command of this person hold against this state, and what follows?
 * Pure. Workflow, API and screens ask this function or the permissions below it, and repeat none of its rules.
 */
export const decide = (task: TaskState, command: Command, actor: Actor): Decision => {
  if (command.type === 'confirmLead') {
    const refusal = permitOnTask(task, command.type, actor);
    return refusal ? { ok: false, refusal } : taken('supervisor', leadConfirmed(task));
  }
  const assignment = findAssignment(task, command.assignmentId);
  if (!assignment)
    return { ok: false, refusal: refuse('unknown-assignment', { assignment: command.assignmentId }) };
  const refusal =
    permitOnAssignment(task, assignment, command.type, actor) ?? refuseContent(assignment, command);
  if (refusal) return { ok: false, refusal };
  return taken(capacityFor(assignment, command, actor), factOf(assignment, command));
};

const taken = (capacity: Capacity, ...facts: readonly Fact[]): Decision => ({ ok: true, facts, capacity });

const leadConfirmed = (task: TaskState): Fact => ({
  type: 'leadConfirmed',
  assignmentId: leadOf(task).id,
  leadSourceBefore: task.leadSource,
});

const capacityFor = (assignment: Assignment, command: AssignmentCommand, actor: Actor): Capacity => {
  if (partyOf[command.type] === 'reviewer')
    return assignment.role === 'lead' ? 'supervisor' : 'lead-reviewer';
  return hasDuty(actor, 'clerk') ? 'clerk' : 'lead-reviewer';
};

const factOf = (assignment: Assignment, command: AssignmentCommand): Fact => {
  const { assignmentId } = command;
  const evidence = assignment.submission?.evidence ?? [];
  switch (command.type) {
    case 'accept':
      return { type: 'accepted', assignmentId };
    case 'report':
      return { type: 'reported', assignmentId, text: command.text, ...optional('percent', command.percent) };
    case 'submit':
      return {
        type: 'submitted',
        assignmentId,
        revision: assignment.revisions + 1,
        statement: command.statement,
        evidence: command.evidence,
      };
    case 'withdraw':
      return {
        type: 'withdrawn',
        assignmentId,
        revision: command.revision,
        ...optional('reason', command.reason),
      };
    case 'approve':
      return {
        type: 'approved',
        assignmentId,
        revision: command.revision,
        evidence,
        ...optional('opinion', command.opinion),
      };
    case 'return':
      return { type: 'returned', assignmentId, revision: command.revision, evidence, reason: command.reason };
  }
};

/** Absent members stay absent: `undefined` has no canonical form. */
const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

const refuseContent = (assignment: Assignment, command: AssignmentCommand): Refusal | undefined => {
  switch (command.type) {
    case 'accept':
      return undefined;
    case 'report':
      return refuseReport(command);
    case 'submit':
      return refuseSubmission(command);
    case 'withdraw':
      return refuseRevision(assignment, command.revision) ?? refuseLength(fields.reason, command.reason);
    case 'approve':
      return refuseRevision(assignment, command.revision) ?? refuseLength(fields.opinion, command.opinion);
    case 'return':
      return refuseRevision(assignment, command.revision) ?? refuseText(fields.reason, command.reason);
  }
};

const fields = {
  reason: { zh: '理由', en: 'Reason' },
  opinion: { zh: '意见', en: 'Opinion' },
  text: { zh: '进展情况', en: 'Progress' },
  statement: { zh: '完成情况说明', en: 'Statement of completion' },
} as const satisfies Record<string, Bilingual>;

const refuseLength = (field: Bilingual, text: string | undefined): Refusal | undefined =>
  text !== undefined && text.length > textLimit
    ? refuse('text-too-long', { field, limit: textLimit, length: text.length })
    : undefined;

const refuseText = (field: Bilingual, text: string): Refusal | undefined =>
  text.trim() === '' ? refuse('text-required', { field }) : refuseLength(field, text);

const refuseReport = ({ text, percent }: ReportCommand): Refusal | undefined => {
  if (percent !== undefined && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) {
    return refuse('percent-out-of-range');
  }
  return refuseText(fields.text, text);
};

const refuseSubmission = ({ statement, evidence }: SubmitCommand): Refusal | undefined => {
  const textRefusal = refuseText(fields.statement, statement);
  if (textRefusal) return textRefusal;
  if (evidence.length === 0) return refuse('evidence-required');
  if (evidence.length > fileLimit)
    return refuse('too-many-files', { limit: fileLimit, count: evidence.length });
  const repeated = evidence.find((file, index) =>
    evidence.some((other, at) => at < index && other.sha256 === file.sha256),
  );
  return repeated && refuse('duplicate-file', { fileName: repeated.fileName });
};

const refuseRevision = (assignment: Assignment, seen: number): Refusal | undefined => {
  const current = assignment.submission?.revision ?? assignment.revisions;
  return seen === current ? undefined : refuse('revision-changed', { seen, current });
};
