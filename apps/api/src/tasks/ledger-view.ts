import { instantOf, lightOf } from '#libs/domain';
import type { TasksView } from '#libs/contracts/http';
import type { LedgerAssignmentRow, TaskHeadRow } from '#libs/persistence';

type TaskRow = TasksView['items'][number];

/** One row of the ledger out of the task's row and its assignments. */
export const taskRowOf = (
  task: TaskHeadRow,
  assignments: readonly LedgerAssignmentRow[],
  now: Date,
): TaskRow => {
  const lead = assignments.find(({ role }) => role === 'lead');
  if (!lead) throw new Error(`task ${task.id} has no lead`);
  const deadline = instantOf(task.deadline);
  return {
    id: task.id,
    listId: task.listId,
    number: task.number,
    title: task.title,
    state: task.state,
    light: lightOf({ state: task.state, deadline }, instantOf(now)),
    deadlineMonth: task.deadlineMonth,
    deadline,
    leadSource: task.leadSource,
    version: task.version,
    lead: departmentStateOf(lead),
    partners: assignments.filter(({ role }) => role === 'partner').map(departmentStateOf),
    lastEvent: task.lastEvent,
  };
};

const departmentStateOf = ({ assignmentId, departmentId, name, state, groupName }: LedgerAssignmentRow) => ({
  assignmentId,
  departmentId,
  name,
  state,
  ...(groupName !== null && { groupName }),
});
