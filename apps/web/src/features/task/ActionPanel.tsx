import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ActionView } from '#libs/contracts/http';
import { commandLabels, type CommandType } from '#libs/domain';
import { useWords } from '../../i18n/index.ts';
import { useGive } from '../../parts/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './ActionPanel.module.css';
import { ActionForm } from './ActionForm.tsx';
import type { AssignmentPanelProps } from './AssignmentPanel.tsx';

/** The right-most button is the one that leads on. */
const order: readonly CommandType[] = [
  'waive',
  'remind',
  'withdraw',
  'report',
  'return',
  'approve',
  'submit',
  'accept',
];
const primary: readonly CommandType[] = ['accept', 'submit', 'approve'];

/** Answers that are about the person or the moment, not about something still to be done: kept behind a fold. */
const selfEvident = [
  'wrong-state',
  'task-closed',
  'not-your-department',
  'not-a-reviewer',
  'not-the-lead',
  'lead-not-waivable',
  'not-an-overseer',
];

/** What the person may do here now; the API says what, and why not. */
export const ActionPanel = ({ task, assignment, open, onOpen }: AssignmentPanelProps) => {
  const { t } = useWords();
  const { give, error, isPending } = useGive();
  const here = task.allowedActions
    .filter(({ assignmentId }) => assignmentId === assignment.id)
    .toSorted((one, other) => order.indexOf(one.command) - order.indexOf(other.command));
  const form = here.find(({ command, allowed }) => command === open && allowed)?.command;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (form) panel.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [form]);
  if (here.length === 0) return null;
  const start = (command: CommandType) =>
    command === 'accept'
      ? void give({ command: 'accept', taskId: task.id, assignmentId: assignment.id })
      : onOpen(command);
  const able = here.some(({ allowed }) => allowed);
  const shown = here.filter(({ allowed, code }) => allowed || !selfEvident.includes(code ?? ''));
  return (
    <section
      ref={panel}
      className={`${css.panel} ${form || !able ? '' : css.sticky}`}
      aria-label={t('task.actions.title')}
    >
      {form ? (
        <ActionForm task={task} assignment={assignment} command={form} onClose={() => onOpen(undefined)} />
      ) : (
        <>
          <TroubleLine error={error} onRetry={() => start('accept')} />
          {able ? null : <p className={css.soft}>{t('task.actions.none')}</p>}
          <Reasons actions={shown.filter(({ allowed }) => !allowed)} />
          <div className={css.buttons}>
            <WhyNot actions={here.filter((action) => !shown.includes(action))} />
            {shown.map((action) => (
              <ActionButton
                key={action.command}
                action={action}
                isLead={assignment.role === 'lead'}
                busy={isPending && action.command === 'accept'}
                onStart={() => start(action.command)}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
};

interface ActionButtonProps {
  readonly action: ActionView;
  readonly isLead: boolean;
  readonly busy: boolean;
  readonly onStart: () => void;
}

const ActionButton = ({ action: { command, allowed, reason }, isLead, busy, onStart }: ActionButtonProps) => {
  const { t } = useWords();
  const words = {
    accept: t('task.actions.button.accept'),
    report: t('task.actions.button.report'),
    submit: t('task.actions.button.submitOpen'),
    withdraw: t('task.actions.button.withdraw'),
    approve: t(isLead ? 'task.actions.button.approveLead' : 'task.actions.button.approve'),
    return: t('task.actions.button.return'),
    waive: t('task.actions.button.waive'),
    remind: t('task.actions.button.remind'),
    confirmLead: t('task.confirmLead.button'),
  }[command];
  return (
    <Button
      type={primary.includes(command) ? 'primary' : 'default'}
      danger={command === 'return'}
      disabled={!allowed}
      loading={busy}
      title={allowed ? undefined : reason}
      data-testid={`action-${command}`}
      onClick={onStart}
    >
      {words}
    </Button>
  );
};

/** Why a step that is still ahead cannot be taken yet. */
const Reasons = ({ actions }: { actions: readonly ActionView[] }) => (
  <>
    {[...new Set(actions.map(({ reason }) => reason))].map((reason) => (
      <p key={reason} className={css.reason}>
        {reason}
      </p>
    ))}
  </>
);

const WhyNot = ({ actions }: { actions: readonly ActionView[] }) => {
  const { t, say } = useWords();
  if (actions.length === 0) return null;
  return (
    <details className={css.why}>
      <summary>{t('task.actions.unavailable')}</summary>
      <dl>
        {actions.map(({ command, reason }) => (
          <div key={command}>
            <dt>{say(commandLabels[command])}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
