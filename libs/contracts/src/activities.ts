import type { TaskEvent, TaskListId } from '#libs/domain';

/** What the task workflow asks of the world. Regular activity: idempotent, retried until it succeeds. */
export interface TaskActivities {
  /** Writes events and read model in one transaction. Events that are there already must be the same. */
  recordEvents(events: readonly TaskEvent[]): Promise<void>;
}

/** What the publication workflow asks of the world. */
export interface PublicationActivities {
  /** Numbers of the list's tasks, in order. */
  readPublicationPlan(listId: TaskListId): Promise<readonly number[]>;
  /** Starts the workflow of each of these tasks, or finds it started, and records its first event. */
  publishTasks(listId: TaskListId, numbers: readonly number[]): Promise<void>;
  /** Marks the list as published. */
  completePublication(listId: TaskListId): Promise<void>;
}
