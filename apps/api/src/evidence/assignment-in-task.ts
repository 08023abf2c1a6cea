import type { DataSource } from 'typeorm';
import {
  type Assignment,
  type AssignmentId,
  findAssignment,
  type TaskId,
  type TaskState,
} from '#libs/domain';
import { readTaskState } from '#libs/persistence';
import { notFound } from '../problems/index.ts';

export interface AssignmentPath {
  readonly taskId: TaskId;
  readonly assignmentId: AssignmentId;
}

/** The task and the one assignment that a path names. @throws not-found */
export const assignmentInTask = async (
  database: DataSource,
  { taskId, assignmentId }: AssignmentPath,
): Promise<{ task: TaskState; assignment: Assignment }> => {
  const task = await readTaskState(database, taskId);
  const assignment = task && findAssignment(task, assignmentId);
  if (!assignment) throw notFound('分工', 'assignment');
  return { task, assignment };
};
