import { type Actor, hasDuty } from './actor.ts';
import type { AssignmentCommand, Command, ReportCommand, SubmitCommand } from './commands.ts';
import type { Fact } from './events.ts';
import { permitOnAssignment, permitOnTask } from './permit.ts';
import { type Refusal, refuse } from './refusals.ts';
import { type Assignment, findAssignment, leadOf, type TaskState } from './task.ts';
import { partyOf } from './transitions.ts';
import type { Bilingual, Capacity } from './words.ts';

/*
 * An event must fit its 65,535 canonical bytes, or it could be decided but never recorded. One UTF-16 unit takes at
 * most three bytes of UTF-8 once control characters are refused, so the largest submission has
 * 3 × 5,000 + 40 × (3 × 255 + hash, type and keys) bytes, some 57,000: test/properties/event-size.spec.ts.
 */

/** Most characters (UTF-16 units) of one text. */
export const textLimit = 5000;
/** Most files of one submission. */
export const fileLimit = 40;
/** Most characters (UTF-16 units) of a file's name. */
export const fileNameLimit = 255;

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
    permitOnAssignment({ task, assignment, command: command.type, actor }) ??
    refuseContent(assignment, command);
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
  switch (partyOf[command.type]) {
    case 'reviewer':
      return assignment.role === 'lead' ? 'supervisor' : 'lead-reviewer';
    case 'lead':
      return 'lead-reviewer';
    case 'overseer':
      return hasDuty(actor, 'supervisor') ? 'supervisor' : 'lead-reviewer';
    case 'assignee':
      return 'clerk';
  }
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
    case 'waive':
      return { type: 'waived', assignmentId, reason: command.reason };
    case 'remind':
      return { type: 'reminded', assignmentId, text: command.text };
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
      return refuseRevision(assignment, command.revision) ?? refuseOptional(fields.reason, command.reason);
    case 'approve':
      return refuseRevision(assignment, command.revision) ?? refuseOptional(fields.opinion, command.opinion);
    case 'return':
      return refuseRevision(assignment, command.revision) ?? refuseText(fields.reason, command.reason);
    case 'waive':
      return refuseText(fields.reason, command.reason);
    case 'remind':
      return refuseText(fields.reminder, command.text);
  }
};

const fields = {
  reason: { zh: '理由', en: 'Reason' },
  opinion: { zh: '意见', en: 'Opinion' },
  text: { zh: '进展情况', en: 'Progress' },
  reminder: { zh: '催办内容', en: 'Reminder' },
  statement: { zh: '完成情况说明', en: 'Statement of completion' },
  fileName: { zh: '文件名', en: 'File name' },
} as const satisfies Record<string, Bilingual>;

const refuseText = (field: Bilingual, text: string): Refusal | undefined =>
  text.trim() === '' ? refuse('text-required', { field }) : refuseForm(field, text);

const refuseOptional = (field: Bilingual, text: string | undefined): Refusal | undefined =>
  text === undefined ? undefined : refuseForm(field, text);

const refuseForm = (field: Bilingual, text: string, limit = textLimit): Refusal | undefined => {
  if (text.length > limit) return refuse('text-too-long', { field, limit, length: text.length });
  return unstorable.test(text) ? refuse('unstorable-characters', { field }) : undefined;
};

/** PostgreSQL holds no NUL, the canonical form no half surrogate pair, and other controls say nothing to a reader. */
const unstorable = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

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
  const badName = evidence.flatMap(
    ({ fileName }) => refuseForm(fields.fileName, fileName, fileNameLimit) ?? [],
  )[0];
  if (badName) return badName;
  const repeated = evidence.find((file, index) =>
    evidence.some((other, at) => at < index && other.sha256 === file.sha256),
  );
  return repeated && refuse('duplicate-file', { fileName: repeated.fileName });
};

const refuseRevision = (assignment: Assignment, seen: number): Refusal | undefined => {
  const current = assignment.submission?.revision ?? assignment.revisions;
  return seen === current ? undefined : refuse('revision-changed', { seen, current });
};
