import {
  type Actor,
  type Assignment,
  type AssignmentRole,
  type AssignmentState,
  type Duty,
  instantOf,
  parseAssignmentId,
  parseDepartmentId,
  parsePersonId,
  parseTaskId,
  parseTaskListId,
  type TaskState,
} from '#libs/domain';

const person = (number: number, department: string, ...duties: readonly Duty[]): Actor => ({
  personId: parsePersonId(`00000000-0000-4000-8000-00000000000${number}`),
  departmentId: parseDepartmentId(department),
  departmentName: department,
  duties,
});

const author = person(1, 'partner', 'clerk', 'reviewer');
const leadAuthor = person(2, 'lead', 'clerk', 'reviewer');

/** The example by which the documents show the rules: a task with one lead and one partner. */
export const people: readonly { readonly title: string; readonly actor: Actor }[] = [
  { title: '配合经办 / partner clerk', actor: author },
  { title: '牵头经办 / lead clerk', actor: person(3, 'lead', 'clerk') },
  { title: '牵头审核 / lead reviewer', actor: person(4, 'lead', 'reviewer') },
  { title: '督办 / supervisor', actor: person(5, 'office', 'supervisor') },
  { title: '牵头部门的督办 / supervisor of the lead', actor: person(6, 'lead', 'supervisor') },
  { title: '其他部门 / other department', actor: person(7, 'other', 'clerk', 'reviewer') },
  { title: '管理员 / administrator', actor: person(8, 'office', 'administrator') },
  { title: '审计 / auditor', actor: person(9, 'office', 'auditor') },
];

/** A task in which the assignment of this role has this state, and the other one stands in nobody's way. */
export const taskWith = (role: AssignmentRole, state: AssignmentState): TaskState => ({
  taskId: parseTaskId('2026-01-01'),
  listId: parseTaskListId('2026-01'),
  number: 1,
  title: '',
  deadlineMonth: '2026-12',
  deadline: instantOf(0),
  leadSource: 'assumed',
  assignments: [
    assignment('a1', 'lead', role === 'lead' ? state : 'in-progress'),
    assignment('a2', 'partner', role === 'partner' ? state : 'approved'),
  ],
  seq: 1,
});

/** The same task with both states given. */
export const taskOf = (lead: AssignmentState, partner: AssignmentState): TaskState => ({
  ...taskWith('lead', lead),
  assignments: [assignment('a1', 'lead', lead), assignment('a2', 'partner', partner)],
});

export const assignmentOf = (task: TaskState, role: AssignmentRole): Assignment => {
  const found = task.assignments.find((candidate) => candidate.role === role);
  if (!found) throw new Error(`no ${role}`);
  return found;
};

const assignment = (id: string, role: AssignmentRole, state: AssignmentState): Assignment => ({
  id: parseAssignmentId(id),
  departmentId: parseDepartmentId(role),
  departmentName: role,
  role,
  state,
  revisions: state === 'submitted' ? 1 : 0,
  ...(state === 'submitted' && {
    submission: {
      revision: 1,
      author: (role === 'lead' ? leadAuthor : author).personId,
      submittedAt: instantOf(0),
      evidence: [],
    },
  }),
});
