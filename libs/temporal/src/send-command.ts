import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  type CommandEnvelope,
  type CommandOutcome,
  commandUpdates,
  refusedFailure,
  taskWorkflowId,
} from '#libs/contracts';
import type { Refusal, TaskId } from '#libs/domain';
import { grpcCodeOf, isEngineAway } from './engine-away.ts';

/**
 * What became of a command. `unavailable`: the engine was never reached, nothing happened. `unknown`: it may have
 * happened or not; the same id asked again will tell.
 */
export type CommandResult =
  | { readonly kind: 'accepted'; readonly outcome: CommandOutcome }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unknown' };

/** Milliseconds in which a command is answered, repetitions included: the caller hears from us within 15 s. */
export const commandBudget = 12_000;
/** Milliseconds of one attempt. */
const attemptTimeout = 8_000;

/**
 * gRPC codes after which nobody knows whether the Update was taken: DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED,
 * FAILED_PRECONDITION (the workflow task is failing or was just lost) and UNAVAILABLE.
 */
const unknownCodes: ReadonlySet<number> = new Set([4, 8, 9, 14]);

/**
 * Sends one command as an Update and waits for the decision. The Update's id is the command's id, so sending it
 * again is harmless: the engine, the workflow or PostgreSQL answers as the first time.
 */
export const sendCommand = async (
  client: Client,
  taskId: TaskId,
  envelope: CommandEnvelope,
): Promise<CommandResult> => {
  const update = () =>
    client.workflow.getHandle(taskWorkflowId(taskId)).executeUpdate(commandUpdates[envelope.command.type], {
      args: [envelope],
      updateId: envelope.commandId,
    });
  const end = Date.now() + commandBudget;
  let reached = false;
  for (let pause = 100; ; pause = Math.min(pause * 2, 2_000)) {
    const result = await attempt(client, update, Math.min(end, Date.now() + attemptTimeout));
    if (result.kind !== 'unknown' && result.kind !== 'unavailable') return result;
    reached ||= result.kind === 'unknown';
    if (Date.now() + pause >= end) return { kind: reached ? 'unknown' : 'unavailable' };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

const attempt = async (
  client: Client,
  update: () => Promise<CommandOutcome>,
  deadline: number,
): Promise<CommandResult> => {
  try {
    const outcome = await client.withDeadline(deadline, update);
    return { kind: 'accepted', outcome };
  } catch (error) {
    return resultOf(error);
  }
};

/** @throws the error itself when it is neither a refusal nor an unknown outcome */
const resultOf = (error: unknown): CommandResult => {
  if (error instanceof WorkflowUpdateFailedError) {
    const refusal = refusalIn(error.cause);
    if (refusal) return { kind: 'refused', refusal };
    // The run ended or continued while the Update waited: its successor, or PostgreSQL, knows.
    if (
      !(error.cause instanceof ApplicationFailure) ||
      error.cause.type === 'AcceptedUpdateCompletedWorkflow'
    )
      return { kind: 'unknown' };
    throw error;
  }
  if (error instanceof WorkflowNotFoundError) return { kind: 'not-found' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'unknown' };
  if (isEngineAway(error)) return { kind: 'unavailable' };
  const code = grpcCodeOf(error);
  if (code !== undefined && unknownCodes.has(code)) return { kind: 'unknown' };
  throw error;
};

const refusalIn = (cause: unknown): Refusal | undefined =>
  cause instanceof ApplicationFailure && cause.type === refusedFailure
    ? (cause.details?.[0] as Refusal | undefined)
    : undefined;
