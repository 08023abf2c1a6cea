import { defineQuery, defineUpdate } from '@temporalio/workflow';
import {
  type Actor,
  type Command,
  type CommandId,
  type CommandType,
  commandTypes,
  type Sha256,
  type TaskEvent,
  type TaskId,
  type TaskState,
} from '#libs/domain';

/** One person's command to one task, as it travels in an Update. The Update's id is `commandId`. */
export interface CommandEnvelope {
  readonly commandId: CommandId;
  readonly commandHash: Sha256;
  readonly actor: Actor;
  readonly command: Command;
  /** The last event number that PostgreSQL already has: the workflow's outbox forgets up to here. */
  readonly recordedThrough: number;
}

/** What an accepted command led to. */
export interface CommandOutcome {
  /** Numbers of the first and last event of this command. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Every event not yet known to be recorded, in order; the caller records them before it answers. */
  readonly unconfirmed: readonly TaskEvent[];
}

/** A command that was taken before: what makes a repeated request answer as the first did. */
export interface RememberedCommand {
  readonly id: CommandId;
  readonly hash: Sha256;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** What travels into a run: at publication the first event, afterwards all that the next run needs. */
export interface TaskWorkflowInput {
  readonly taskId: TaskId;
  /** The state before `outbox`'s events were applied is not needed: they are applied already. */
  readonly state: TaskState;
  readonly outbox: readonly TaskEvent[];
  readonly remembered: readonly RememberedCommand[];
}

/** One Update per command, named as the command. */
export const commandUpdates = Object.fromEntries(
  commandTypes.map((type) => [type, defineUpdate<CommandOutcome, [CommandEnvelope]>(type)]),
) as Readonly<Record<CommandType, ReturnType<typeof defineUpdate<CommandOutcome, [CommandEnvelope]>>>>;

/** The workflow's own state, for the comparison with the read model; screens never ask it. */
export const taskStateQuery = defineQuery<TaskState>('taskState');

/** Type of the ApplicationFailure that carries a refusal; its only detail is the `Refusal` of libs/domain. */
export const refusedFailure = 'refused';
/** Type of the ApplicationFailure for a defect of our own code: alarmed, the task goes on. */
export const defectFailure = 'internal-defect';
/** Type of the ApplicationFailure by which an activity says that the records disagree. */
export const integrityFailure = 'integrity';
