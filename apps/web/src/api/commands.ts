import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer } from '#libs/contracts/http';
import {
  acceptAssignment,
  approveSubmission,
  confirmLead,
  remindDepartment,
  reportProgress,
  returnSubmission,
  submitEvidence,
  waiveAssignment,
  withdrawSubmission,
} from './generated/sdk.gen.ts';
import { answer } from './http.ts';
import { withIdempotencyKey } from './idempotency.ts';

export interface AcceptOrder {
  readonly command: 'accept';
}
export interface ReportOrder {
  readonly command: 'report';
  readonly text: string;
  readonly percent?: number;
}
export interface SubmitOrder {
  readonly command: 'submit';
  readonly statement: string;
  readonly evidence: readonly { readonly sha256: string; readonly fileName: string }[];
}
export interface WithdrawOrder {
  readonly command: 'withdraw';
  readonly revision: number;
  readonly reason?: string;
}
export interface ApproveOrder {
  readonly command: 'approve';
  readonly revision: number;
  readonly opinion?: string;
}
export interface ReturnOrder {
  readonly command: 'return';
  readonly revision: number;
  readonly reason: string;
}
export interface WaiveOrder {
  readonly command: 'waive';
  readonly reason: string;
}
export interface RemindOrder {
  readonly command: 'remind';
  readonly text: string;
}
export type AssignmentOrder =
  | AcceptOrder
  | ReportOrder
  | SubmitOrder
  | WithdrawOrder
  | ApproveOrder
  | ReturnOrder
  | WaiveOrder
  | RemindOrder;

/** A command and what it acts on. */
export type Order = { readonly taskId: string } & (
  { readonly command: 'confirmLead' } | (AssignmentOrder & { readonly assignmentId: string })
);

/** Gives a command. A second click, or a repetition after a lost answer, is the same request to the API. */
export const useCommand = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => withIdempotencyKey(JSON.stringify(order), (key) => send(order, key)),
    onSettled: (_answer, _error, { taskId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['task', taskId] }),
        client.invalidateQueries({ queryKey: ['events', taskId] }),
        client.invalidateQueries({ queryKey: ['desk'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
};

/** The generated call for each command. */
const send = (order: Order, key: string): Promise<CommandAnswer> => {
  const headers = { 'Idempotency-Key': key };
  const { taskId } = order;
  if (order.command === 'confirmLead') return answer(confirmLead({ path: { taskId }, headers, body: {} }));
  const at = { path: { taskId, assignmentId: order.assignmentId }, headers };
  switch (order.command) {
    case 'accept':
      return answer(acceptAssignment({ ...at, body: {} }));
    case 'report':
      return answer(reportProgress({ ...at, body: { text: order.text, percent: order.percent } }));
    case 'submit':
      return answer(
        submitEvidence({ ...at, body: { statement: order.statement, evidence: [...order.evidence] } }),
      );
    case 'withdraw':
      return answer(withdrawSubmission({ ...at, body: { revision: order.revision, reason: order.reason } }));
    case 'approve':
      return answer(approveSubmission({ ...at, body: { revision: order.revision, opinion: order.opinion } }));
    case 'return':
      return answer(returnSubmission({ ...at, body: { revision: order.revision, reason: order.reason } }));
    case 'waive':
      return answer(waiveAssignment({ ...at, body: { reason: order.reason } }));
    case 'remind':
      return answer(remindDepartment({ ...at, body: { text: order.text } }));
    default:
      return order satisfies never;
  }
};
