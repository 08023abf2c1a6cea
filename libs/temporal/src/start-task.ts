import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import {
  taskDueKey,
  taskLeadKey,
  taskNumberKey,
  taskStateKey,
  type TaskWorkflowInput,
  taskWorkflowId,
  taskWorkflowType,
} from '#libs/contracts';
import { leadOf, type TaskState, taskStateOf } from '#libs/domain';

/** Starts the task's workflow. A workflow of this id that exists, running or ended, is left as it is. */
export const startTask = async (
  client: Client,
  taskQueue: string,
  input: TaskWorkflowInput,
): Promise<void> => {
  try {
    await client.workflow.start(taskWorkflowType, {
      workflowId: taskWorkflowId(input.taskId),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      workflowTaskTimeout: '5s',
      typedSearchAttributes: searchAttributesOf(input.state),
      staticSummary: summaryOf(input.state),
      staticDetails: input.state.title,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

const searchAttributesOf = (task: TaskState): SearchAttributePair[] => [
  { key: taskNumberKey, value: task.number },
  { key: taskLeadKey, value: leadOf(task).departmentName },
  { key: taskStateKey, value: taskStateOf(task) },
  { key: taskDueKey, value: new Date(task.deadline) },
];

/** The engine takes 200 bytes: about 60 Chinese characters. */
const summaryOf = (task: TaskState): string => `${task.number}. ${task.title}`.slice(0, 60);
