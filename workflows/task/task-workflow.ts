import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setCurrentDetails,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { TaskWorkflowInput } from '#libs/contracts';
import { assignmentStateLabels, isClosed, taskStateLabels, taskStateOf } from '#libs/domain';
import { registerHandlers } from './handlers.ts';
import { deliver } from './outbox.ts';
import { TaskRun } from './task-run.ts';

/** Milliseconds that the API is given to record what it was answered, before the workflow delivers it itself. */
const quietTime = 20_000;

/** One task, from publication until it is verified or cancelled. The contract stands in README.md. */
export async function taskWorkflow(input: TaskWorkflowInput): Promise<void> {
  const run = new TaskRun(input);
  registerHandlers(run);
  const ending = () => isClosed(run.state) || workflowInfo().continueAsNewSuggested;

  for (;;) {
    tellOperators(run);
    await condition(() => run.outbox.length > 0 || ending());
    await sleep(quietTime);
    while (isOverdue(run) && !run.stopped) await deliver(run);
    if (run.stopped) await condition(() => false);
    if (!ending() || run.outbox.length > 0) continue;
    await condition(allHandlersFinished);
    if (isClosed(run.state)) return;
    await continueAsNew<typeof taskWorkflow>(nextInput(run));
  }
}

/** Younger events are left to the API; a run that is about to end hands over everything. */
const isOverdue = (run: TaskRun): boolean => {
  const oldest = run.outbox[0];
  if (!oldest) return false;
  return Date.now() - Date.parse(oldest.at) >= quietTime || workflowInfo().continueAsNewSuggested;
};

const nextInput = (run: TaskRun): TaskWorkflowInput => ({
  taskId: run.state.taskId,
  state: run.state,
  outbox: run.outbox,
  remembered: run.remembered,
});

const tellOperators = ({ state }: TaskRun): void =>
  setCurrentDetails(
    [
      `**${taskStateLabels[taskStateOf(state)].zh}** · ${state.deadlineMonth} · #${state.seq}`,
      ...state.assignments.map(
        ({ departmentName, role, state: own }) =>
          `- ${role === 'lead' ? `**${departmentName}**` : departmentName}: ${assignmentStateLabels[own].zh}`,
      ),
    ].join('\n'),
  );
