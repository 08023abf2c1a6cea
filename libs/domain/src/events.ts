import type { EventActor } from './actor.ts';
import type { EvidenceFile } from './commands.ts';
import type { AssignmentId, CommandId, DepartmentId, Instant, Sha256, TaskId, TaskListId } from './ids.ts';
import type { AssignmentRole, Bilingual, LeadSource } from './words.ts';

/** A department's part as the list was published. */
export interface PublishedAssignment {
  readonly id: AssignmentId;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly role: AssignmentRole;
  readonly groupName?: string;
}

export interface Published {
  readonly type: 'published';
  readonly listId: TaskListId;
  readonly number: number;
  readonly title: string;
  readonly deadlineMonth: string;
  readonly deadline: Instant;
  readonly leadSource: LeadSource;
  readonly assignments: readonly PublishedAssignment[];
}
export interface Accepted {
  readonly type: 'accepted';
  readonly assignmentId: AssignmentId;
}
export interface Reported {
  readonly type: 'reported';
  readonly assignmentId: AssignmentId;
  readonly text: string;
  readonly percent?: number;
}
export interface Submitted {
  readonly type: 'submitted';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
}
export interface Withdrawn {
  readonly type: 'withdrawn';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly reason?: string;
}
/** A decision names what was judged: the revision and the hash of every file of it. */
export interface Approved {
  readonly type: 'approved';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly evidence: readonly Sha256[];
  readonly opinion?: string;
}
export interface Returned {
  readonly type: 'returned';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly evidence: readonly Sha256[];
  readonly reason: string;
}
export interface Waived {
  readonly type: 'waived';
  readonly assignmentId: AssignmentId;
  readonly reason: string;
}
export interface Reminded {
  readonly type: 'reminded';
  readonly assignmentId: AssignmentId;
  readonly text: string;
}
export interface LeadConfirmed {
  readonly type: 'leadConfirmed';
  readonly assignmentId: AssignmentId;
  readonly leadSourceBefore: LeadSource;
}

/** What happened, before it is numbered. */
export type Fact =
  | Published
  | Accepted
  | Reported
  | Submitted
  | Withdrawn
  | Approved
  | Returned
  | Waived
  | Reminded
  | LeadConfirmed;
export type EventType = Fact['type'];

/** What happened, numbered and attributed: the only thing that ever changes state. */
export interface TaskEvent {
  /** Version of this form. The canonical bytes of an event never change once written. */
  readonly version: 1;
  readonly taskId: TaskId;
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: EventActor;
  readonly commandId: CommandId;
  /** 0 for the first event of its command, 1 for the next. */
  readonly commandIndex: number;
  /** SHA-256 of the canonical command and who sent it: tells a repeated request from a reused key. */
  readonly commandHash: Sha256;
  readonly fact: Fact;
}

/** The assignment that a fact is about; `published` is about the whole task. */
export const assignmentOf = (fact: Fact): AssignmentId | undefined =>
  fact.type === 'published' ? undefined : fact.assignmentId;

export const eventLabels: Readonly<Record<EventType, Bilingual>> = {
  published: { zh: '发布任务', en: 'Task published' },
  accepted: { zh: '签收', en: 'Accepted' },
  reported: { zh: '填报进展', en: 'Progress reported' },
  submitted: { zh: '报送', en: 'Submitted' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  approved: { zh: '通过', en: 'Approved' },
  returned: { zh: '退回', en: 'Returned' },
  waived: { zh: '免报', en: 'Waived' },
  reminded: { zh: '催办', en: 'Reminded' },
  leadConfirmed: { zh: '确认牵头部门', en: 'Lead confirmed' },
};
