import type { AssignmentId, Sha256 } from './ids.ts';
import type { Bilingual } from './words.ts';

/** A file that was stored before the command names it. */
export interface EvidenceFile {
  readonly sha256: Sha256;
  /** As the submitter named it; shown, never used as a path. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Recognised from the content, not from the name. */
  readonly mediaType: string;
}

export interface AcceptCommand {
  readonly type: 'accept';
  readonly assignmentId: AssignmentId;
}
export interface ReportCommand {
  readonly type: 'report';
  readonly assignmentId: AssignmentId;
  readonly text: string;
  /** Whole per cent, 0 to 100. */
  readonly percent?: number;
}
export interface SubmitCommand {
  readonly type: 'submit';
  readonly assignmentId: AssignmentId;
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
}
export interface WithdrawCommand {
  readonly type: 'withdraw';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly reason?: string;
}
export interface ApproveCommand {
  readonly type: 'approve';
  readonly assignmentId: AssignmentId;
  /** The revision that the reviewer had before their eyes. */
  readonly revision: number;
  readonly opinion?: string;
}
export interface ReturnCommand {
  readonly type: 'return';
  readonly assignmentId: AssignmentId;
  readonly revision: number;
  readonly reason: string;
}
/** The lead lets a partner off its part. */
export interface WaiveCommand {
  readonly type: 'waive';
  readonly assignmentId: AssignmentId;
  readonly reason: string;
}
/** 催办: changes nothing but is on record. */
export interface RemindCommand {
  readonly type: 'remind';
  readonly assignmentId: AssignmentId;
  readonly text: string;
}
export interface ConfirmLeadCommand {
  readonly type: 'confirmLead';
}

export type AssignmentCommand =
  | AcceptCommand
  | ReportCommand
  | SubmitCommand
  | WithdrawCommand
  | ApproveCommand
  | ReturnCommand
  | WaiveCommand
  | RemindCommand;
export type TaskCommand = ConfirmLeadCommand;
export type Command = AssignmentCommand | TaskCommand;

export const assignmentCommandTypes = [
  'accept',
  'report',
  'submit',
  'withdraw',
  'approve',
  'return',
  'waive',
  'remind',
] as const;
export const taskCommandTypes = ['confirmLead'] as const;
export const commandTypes = [...assignmentCommandTypes, ...taskCommandTypes] as const;

export type AssignmentCommandType = AssignmentCommand['type'];
export type TaskCommandType = TaskCommand['type'];
export type CommandType = Command['type'];

export const commandLabels: Readonly<Record<CommandType, Bilingual>> = {
  accept: { zh: '签收', en: 'Accept' },
  report: { zh: '填报进展', en: 'Report progress' },
  submit: { zh: '报送', en: 'Submit' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  approve: { zh: '通过', en: 'Approve' },
  return: { zh: '退回', en: 'Return' },
  waive: { zh: '免报', en: 'Waive' },
  remind: { zh: '催办', en: 'Remind' },
  confirmLead: { zh: '确认牵头', en: 'Confirm lead' },
};
