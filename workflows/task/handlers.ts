import { ApplicationFailure, log, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import {
  type CommandEnvelope,
  type CommandOutcome,
  commandUpdates,
  defectFailure,
  refusedFailure,
  taskStateKey,
  taskStateQuery,
} from '#libs/contracts';
import { type Refusal, refusalText, taskStateOf } from '#libs/domain';
import type { TaskRun } from './task-run.ts';

/** One Update per command, all with the same validator and the same handler: the rules tell them apart. */
export const registerHandlers = (run: TaskRun): void => {
  for (const update of Object.values(commandUpdates)) {
    setHandler(update, (envelope: CommandEnvelope) => guarded(() => answer(run, envelope)), {
      validator: (envelope: CommandEnvelope) => guarded(() => validate(run, envelope)),
    });
  }
  setHandler(taskStateQuery, () => run.state);
};

const validate = (run: TaskRun, envelope: CommandEnvelope): void => {
  const verdict = run.examine(envelope);
  if (verdict.kind === 'refused') throw refused(verdict.refusal);
};

/** Synchronous to its end: no other handler can come in between decision, number and state. */
const answer = (run: TaskRun, envelope: CommandEnvelope): CommandOutcome => {
  const before = taskStateOf(run.state);
  const outcome = run.take(envelope, Date.now());
  if ('code' in outcome) throw refused(outcome);
  const after = taskStateOf(run.state);
  if (after !== before) upsertSearchAttributes([{ key: taskStateKey, value: after }]);
  return outcome;
};

const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    message: refusalText(refusal, 'en'),
    type: refusedFailure,
    nonRetryable: true,
    details: [refusal],
  });

/**
 * Anything but an ApplicationFailure would block this task for ever. A defect of our own fails only the one
 * command and is logged as an error, on which the operator is alarmed.
 */
const guarded = <T>(action: () => T): T => {
  try {
    return action();
  } catch (error) {
    if (error instanceof ApplicationFailure) throw error;
    log.error('defect in a command handler', { error: String(error) });
    throw ApplicationFailure.create({ message: String(error), type: defectFailure, nonRetryable: true });
  }
};
