import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { TroubleLine } from '../ui/index.ts';
import css from './DecisionForm.module.css';
import { useDraft } from './useDraft.ts';
import { useGive } from './useGive.ts';

export interface DecisionCase {
  readonly taskId: string;
  readonly assignmentId: string;
  readonly departmentName: string;
  readonly isLead: boolean;
  /** The revision on screen: the decision is about this one and no other. */
  readonly revision: number;
}

export interface DecisionFormProps {
  readonly subject: DecisionCase;
  readonly decision: 'approve' | 'return';
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Approves or returns the revision on screen. */
export const DecisionForm = ({ subject, decision, onDone, onCancel }: DecisionFormProps) => {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft(`${subject.taskId} ${subject.assignmentId} ${decision}`);
  const [tried, setTried] = useState(false);
  const missing = tried && decision === 'return' && draft.text.trim() === '';
  const { give, error, isPending } = useGive();
  const words = decisionWords(decision, subject.isLead);
  const send = async () => {
    const text = draft.text.trim();
    setTried(true);
    if (decision === 'return' && text === '') return;
    const { taskId, assignmentId, revision } = subject;
    const order =
      decision === 'return'
        ? ({ command: 'return', reason: text } as const)
        : ({ command: 'approve', ...(text ? { opinion: text } : {}) } as const);
    if (await give({ taskId, assignmentId, revision, ...order })) {
      draft.clear();
      onDone();
    }
  };
  return (
    <div className={css.form}>
      <label htmlFor={id} className={css.label}>
        {t(words.label)}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 3, maxRows: 10 }}
        value={draft.text}
        status={missing ? 'error' : ''}
        placeholder={decision === 'return' ? t('task.form.returnPlaceholder') : undefined}
        aria-required={decision === 'return'}
        aria-invalid={missing}
        data-testid={decision === 'return' ? 'return-reason' : 'approve-opinion'}
        onChange={(event) => draft.change(event.target.value)}
      />
      {missing ? (
        <p role="alert" className={css.missing}>
          {t('task.form.required', { field: t('task.form.returnReason') })}
        </p>
      ) : null}
      <TroubleLine error={error} onRetry={() => void send()} />
      <div className={css.foot}>
        <span className={css.consequence}>
          {t(words.consequence, { unit: subject.departmentName, revision: subject.revision })}
        </span>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          danger={decision === 'return'}
          loading={isPending}
          data-testid={`confirm-${decision}`}
          onClick={() => void send()}
        >
          {t(words.send)}
        </Button>
      </div>
    </div>
  );
};

const decisionWords = (decision: 'approve' | 'return', isLead: boolean) =>
  decision === 'return'
    ? ({
        label: 'task.form.returnReason',
        consequence: 'task.actions.consequence.return',
        send: 'task.actions.button.returnSend',
      } as const)
    : ({
        label: 'task.form.opinion',
        consequence: isLead ? 'task.actions.consequence.approveLead' : 'task.actions.consequence.approve',
        send: isLead ? 'task.actions.button.approveLeadSend' : 'task.actions.button.approveSend',
      } as const);
