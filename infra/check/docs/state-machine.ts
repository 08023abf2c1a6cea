import {
  type AssignmentCommandType,
  assignmentCommandTypes,
  assignmentStateLabels,
  type AssignmentRole,
  type AssignmentState,
  assignmentStates,
  type Bilingual,
  commandLabels,
  type Decider,
  deciderOf,
  type Party,
  partyOf,
  taskStateLabels,
  taskStateOf,
  transitionFrom,
} from '#libs/domain';
import { taskOf } from './sample-task.ts';
import { madeFrom, table } from './table.ts';

const deciderLabels: Readonly<Record<Decider, Bilingual>> = {
  'lead-department': { zh: '牵头部门的审核人', en: 'a reviewer of the lead department' },
  supervisor: { zh: '督办人员（不属于牵头部门）', en: 'a supervisor who is not of the lead department' },
};

/** The state machine as a diagram, and who takes each step. */
export const stateMachine = (): string => `${madeFrom('libs/domain/src/transitions.ts')}

# 分工状态机 / State machine of an assignment

牵头单位与配合单位共用同一状态机，区别只在由谁审核。
Lead and partners run the same machine; what differs is who reviews.

\`\`\`mermaid
stateDiagram-v2
${diagram().join('\n')}
\`\`\`

## 谁来办 / Who takes each step

${table(
  ['从 / from', '操作 / command', '到 / to', '配合 / partner', '牵头 / lead'],
  steps().map(({ from, command, to }) => [
    words(from, assignmentStateLabels),
    words(command, commandLabels),
    words(to, assignmentStateLabels),
    taker(command, 'partner'),
    taker(command, 'lead'),
  ]),
)}

牵头单位须待全部配合单位“已认可”或“免报”后才能报送；任何人不得审核自己填报的材料。
The lead submits once every partner is approved or waived; nobody decides on their own submission.

## 任务状态 / State of the task

由各分工推出，从不直接设置。行为牵头单位的状态，列为配合单位的状态。
Derived from the assignments, never set: rows are the state of the lead, columns that of the partner.

${table(
  ['', ...assignmentStates.map((state) => words(state, assignmentStateLabels))],
  assignmentStates
    .filter((lead) => lead !== 'waived')
    .map((lead) => [
      words(lead, assignmentStateLabels),
      ...assignmentStates.map((partner) => words(taskStateOf(taskOf(lead, partner)), taskStateLabels)),
    ]),
)}
`;

interface Step {
  readonly from: AssignmentState;
  readonly command: AssignmentCommandType;
  readonly to: AssignmentState;
}

const steps = (): readonly Step[] =>
  assignmentStates.flatMap((from) =>
    assignmentCommandTypes.flatMap((command) => {
      const step = transitionFrom(from, command);
      return step ? [{ from, command, to: step.to }] : [];
    }),
  );

const diagram = (): readonly string[] => [
  ...assignmentStates.map(
    (state) => `  state "${assignmentStateLabels[state].zh} ${state}" as ${identifier(state)}`,
  ),
  '  [*] --> assigned',
  ...steps().map(
    ({ from, command, to }) =>
      `  ${identifier(from)} --> ${identifier(to)} : ${commandLabels[command].zh} ${command}`,
  ),
];

const identifier = (state: AssignmentState): string => state.replace('-', '_');

const words = <Word extends string>(word: Word, labels: Readonly<Record<Word, Bilingual>>): string =>
  `${labels[word].zh} \`${word}\``;

/** The lead's own part has nobody who could waive it. */
const nobody: Bilingual = { zh: '—', en: '—' };

const takers: Readonly<Record<Party, (role: AssignmentRole) => Bilingual>> = {
  assignee: () => ({ zh: '承办单位', en: 'the department itself' }),
  reviewer: (role) => deciderLabels[deciderOf[role]],
  lead: (role) => (role === 'partner' ? deciderLabels['lead-department'] : nobody),
  overseer: (role) =>
    role === 'partner'
      ? { zh: '督办人员或牵头部门的审核人', en: 'a supervisor, or a reviewer of the lead department' }
      : { zh: '督办人员', en: 'a supervisor' },
};

const taker = (command: AssignmentCommandType, role: AssignmentRole): string => {
  const found = takers[partyOf[command]](role);
  return found === nobody ? found.zh : `${found.zh} / ${found.en}`;
};
