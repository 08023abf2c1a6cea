import { type TaskId, type TaskListId, parseTaskId } from '#libs/domain';

/** Where workers poll unless DUBAN_TASK_QUEUE says otherwise. */
export const defaultTaskQueue = 'duban';
export const defaultNamespace = 'duban';

/** Workflow type names equal the exported functions in workflows/. */
export const taskWorkflowType = 'taskWorkflow';
export const publicationWorkflowType = 'publicationWorkflow';

export const taskWorkflowId = (taskId: TaskId): string => `task-${taskId}`;
/** Inverse of `taskWorkflowId`. @throws InvalidId */
export const taskIdOfWorkflow = (workflowId: string): TaskId => parseTaskId(workflowId.replace(/^task-/, ''));
export const publicationWorkflowId = (listId: TaskListId): string => `publication-${listId}`;
