import {
  type AssignmentRole,
  assignmentRoleLabels,
  type AssignmentState,
  assignmentStateLabels,
  type LeadSource,
  type Light,
  lightLabels,
  type TaskStateName,
  taskStateLabels,
} from '#libs/domain';
import { useWords } from '../i18n/index.ts';
import { Mark, type Shape, Sign, type Tone } from '../ui/index.ts';
import { daysLeft } from './times.ts';

const lightSigns: Readonly<Record<Light, { tone: Tone; shape: Shape }>> = {
  green: { tone: 'good', shape: 'disc' },
  yellow: { tone: 'warn', shape: 'triangle' },
  red: { tone: 'bad', shape: 'square' },
  grey: { tone: 'quiet', shape: 'check' },
  blue: { tone: 'info', shape: 'bars' },
};

/** The light by shape, word and colour; on hover, why. `text` must say the word too. */
export const LightSign = ({ light, deadline, text }: { light: Light; deadline?: string; text?: string }) => {
  const { say } = useWords();
  const reason = useLightReason();
  return (
    <Sign {...lightSigns[light]} title={deadline ? reason(light, deadline) : undefined}>
      {text ?? say(lightLabels[light])}
    </Sign>
  );
};

export const useLightReason = () => {
  const { t } = useWords();
  return (light: Light, deadline: string): string =>
    t(`task.lightReason.${light}`, { count: Math.abs(daysLeft(deadline)) });
};

const assignmentTones: Readonly<Record<AssignmentState, Tone>> = {
  assigned: 'quiet',
  'in-progress': 'info',
  submitted: 'warn',
  approved: 'good',
  waived: 'quiet',
};

export const AssignmentStateMark = ({ state }: { state: AssignmentState }) => {
  const { say } = useWords();
  return <Mark tone={assignmentTones[state]}>{say(assignmentStateLabels[state])}</Mark>;
};

const taskTones: Readonly<Record<TaskStateName, Tone>> = {
  assigned: 'quiet',
  'in-progress': 'info',
  submitted: 'warn',
  verified: 'good',
  cancelled: 'quiet',
};

export const TaskStateMark = ({ state }: { state: TaskStateName }) => {
  const { say } = useWords();
  return <Mark tone={taskTones[state]}>{say(taskStateLabels[state])}</Mark>;
};

export const RoleMark = ({ role }: { role: AssignmentRole }) => {
  const { say } = useWords();
  return <Mark tone={role === 'lead' ? 'brand' : 'quiet'}>{say(assignmentRoleLabels[role])}</Mark>;
};

/** Stands beside a lead that nobody has confirmed. */
export const AssumedMark = ({ source }: { source: LeadSource }) => {
  const { t } = useWords();
  if (source !== 'assumed') return null;
  return (
    <Mark tone="warn" title={t('task.assumedHint')}>
      {t('task.assumed')}
    </Mark>
  );
};
