import { type Actor, seesEverything } from './actor.ts';
import { type Assignment, leadOf, type TaskState } from './task.ts';

/**
 * May this person read the submissions, evidence and opinions of this assignment? Their own department's and,
 * for the lead department, everybody's. Who is responsible, and each state, is open to all who can sign in.
 */
export const maySeeContent = (
  task: TaskState,
  assignment: Pick<Assignment, 'departmentId'>,
  actor: Actor,
): boolean =>
  seesEverything(actor) ||
  actor.departmentId === assignment.departmentId ||
  actor.departmentId === leadOf(task).departmentId;
