import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommandAnswer } from '#libs/contracts/http';
import type { AssignmentCommandType } from '#libs/domain';
import { request } from './http.ts';
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
export type AssignmentOrder =
  AcceptOrder | ReportOrder | SubmitOrder | WithdrawOrder | ApproveOrder | ReturnOrder;

/** A command and what it acts on. */
export type Order = { readonly taskId: string } & (
  | { readonly command: 'confirmLead' }
  | (AssignmentOrder & { readonly command: AssignmentCommandType; readonly assignmentId: string })
);

/** Gives a command. A second click, or a repetition after a lost answer, is the same request to the API. */
export const useCommand = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => {
      const { path, body } = wireForm(order);
      return withIdempotencyKey(`${path} ${JSON.stringify(body)}`, (idempotencyKey) =>
        request<CommandAnswer>({ method: 'POST', path, body, idempotencyKey }),
      );
    },
    onSettled: (_answer, _error, { taskId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['task', taskId] }),
        client.invalidateQueries({ queryKey: ['events', taskId] }),
        client.invalidateQueries({ queryKey: ['desk'] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
};

const wireForm = (order: Order): { path: string; body: object } => {
  if (order.command === 'confirmLead') {
    return { path: `/tasks/${encodeURIComponent(order.taskId)}/confirm-lead`, body: {} };
  }
  const { taskId, assignmentId, command, ...body } = order;
  const at = `/tasks/${encodeURIComponent(taskId)}/assignments/${encodeURIComponent(assignmentId)}`;
  return { path: `${at}/${command}`, body };
};
