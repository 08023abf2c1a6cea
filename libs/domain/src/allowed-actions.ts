import type { Actor } from './actor.ts';
import { assignmentCommandTypes, type CommandType, taskCommandTypes } from './commands.ts';
import type { AssignmentId } from './ids.ts';
import { isParty, permitOnAssignment, permitOnTask } from './permit.ts';
import type { Refusal } from './refusals.ts';
import type { TaskState } from './task.ts';

/** One thing a person may do now, or why not. Without an assignment it concerns the whole task. */
export interface ActionAvailability {
  readonly command: CommandType;
  readonly assignmentId?: AssignmentId;
  /** Absent: the action may be taken. */
  readonly refusal?: Refusal;
}

/**
 * What this person may do on this task now, and for the rest why not. Assignments in which they have no part
 * (neither their department's nor theirs to review) are left out: nothing there is theirs to do.
 */
export const actionsFor = (task: TaskState, actor: Actor): readonly ActionAvailability[] => [
  ...taskCommandTypes.map((command) => availability({ command }, permitOnTask(task, command, actor))),
  ...task.assignments
    .filter((assignment) => isParty(task, assignment, actor))
    .flatMap((assignment) =>
      assignmentCommandTypes.map((command) =>
        availability(
          { command, assignmentId: assignment.id },
          permitOnAssignment({ task, assignment, command, actor }),
        ),
      ),
    ),
];

const availability = (
  action: Omit<ActionAvailability, 'refusal'>,
  refusal: Refusal | undefined,
): ActionAvailability => (refusal ? { ...action, refusal } : action);
