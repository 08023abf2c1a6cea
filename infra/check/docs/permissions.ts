import {
  assignmentCommandTypes,
  type AssignmentRole,
  assignmentRoleLabels,
  assignmentRoles,
  assignmentStateLabels,
  assignmentStates,
  commandLabels,
  maySeeContent,
  permitOnAssignment,
  permitOnTask,
  taskCommandTypes,
  transitionFrom,
} from '#libs/domain';
import { assignmentOf, people, taskWith } from './sample-task.ts';
import { madeFrom, table } from './table.ts';

/** Who may do what: computed by asking the rules, never written by hand. */
export const permissions = (): string => `${madeFrom('libs/domain/src/permit.ts')}

# 权限 / Who may do what

✓ 可办理；否则为拒绝代码（见 [refusals.md](refusals.md)）。状态不允许的操作一律 \`wrong-state\`，不列出。
✓ allowed, otherwise the code of the refusal. What the state does not allow is \`wrong-state\` for everybody and is
left out.

${assignmentRoles.map(section).join('\n\n')}

## 整个任务 / The task as a whole

${table(
  ['操作 / command', ...people.map(({ title }) => title)],
  taskCommandTypes.map((command) => [
    `${commandLabels[command].zh} \`${command}\``,
    ...people.map(
      ({ actor }) => permitOnTask(taskWith('partner', 'in-progress'), command, actor)?.code ?? '✓',
    ),
  ]),
)}

## 查看材料与意见 / Reading submissions and opinions

${table(
  ['分工 / assignment', ...people.map(({ title }) => title)],
  assignmentRoles.map((role) => [
    assignmentRoleLabels[role].zh,
    ...people.map(({ actor }) => {
      const task = taskWith(role, 'submitted');
      return maySeeContent(task, assignmentOf(task, role), actor) ? '✓' : '—';
    }),
  ]),
)}
`;

const section = (role: AssignmentRole): string => `## ${assignmentRoleLabels[role].zh} / ${role}

${table(['状态 / state', '操作 / command', ...people.map(({ title }) => title)], rowsOf(role))}`;

const rowsOf = (role: AssignmentRole): readonly (readonly string[])[] =>
  assignmentStates.flatMap((state) =>
    assignmentCommandTypes
      .filter((command) => transitionFrom(state, command))
      .map((command) => {
        const task = taskWith(role, state);
        const answers = people.map(
          ({ actor }) =>
            permitOnAssignment({ task, assignment: assignmentOf(task, role), command, actor })?.code ?? '✓',
        );
        return [assignmentStateLabels[state].zh, `${commandLabels[command].zh} \`${command}\``, ...answers];
      }),
  );
