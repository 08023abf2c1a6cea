import type { Client } from '@temporalio/client';
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
import { startOnce } from './start-once.ts';

/** Starts the task's workflow. A workflow of this id that exists, running or ended, is left as it is. */
export const startTask = (client: Client, taskQueue: string, input: TaskWorkflowInput): Promise<void> =>
  startOnce(() =>
    client.workflow.start(taskWorkflowType, {
      workflowId: taskWorkflowId(input.taskId),
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      workflowTaskTimeout: '5s',
      typedSearchAttributes: searchAttributesOf(input.state),
      staticSummary: summaryOf(input.state),
      staticDetails: input.state.title,
    }),
  );

const searchAttributesOf = (task: TaskState): SearchAttributePair[] => [
  { key: taskNumberKey, value: task.number },
  { key: taskLeadKey, value: leadOf(task).departmentName },
  { key: taskStateKey, value: taskStateOf(task) },
  { key: taskDueKey, value: new Date(task.deadline) },
];

/** The engine takes 200 bytes: about 60 Chinese characters. */
const summaryOf = (task: TaskState): string => `${task.number}. ${task.title}`.slice(0, 60);
