import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

/** The least that an Update can do: the measure for all that we add. */
export const increment = defineUpdate<number>('increment');

export async function bareWorkflow(from: number): Promise<void> {
  let count = from;
  setHandler(increment, () => ++count);
  await condition(() => workflowInfo().continueAsNewSuggested);
  await condition(allHandlersFinished);
  await continueAsNew<typeof bareWorkflow>(count);
}
