import { Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useDraft, useGive } from '../../parts/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './Form.module.css';
import { type FormProps, openRevision } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';

export const WithdrawForm = ({ task, assignment, onClose }: FormProps) => {
  const { t } = useWords();
  const id = useId();
  const revision = openRevision(assignment);
  const draft = useDraft(`${task.id} ${assignment.id} withdraw`);
  const { give, error, isPending } = useGive();
  const send = async () => {
    const reason = draft.text.trim();
    const order = { command: 'withdraw', taskId: task.id, assignmentId: assignment.id, revision } as const;
    if (await give(reason ? { ...order, reason } : order)) {
      draft.clear();
      onClose();
    }
  };
  return (
    <div className={css.form}>
      <label className={css.label} htmlFor={id}>
        {t('task.form.withdrawReason')}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={draft.text}
        data-testid="withdraw-reason"
        onChange={(event) => draft.change(event.target.value)}
      />
      <TroubleLine error={error} onRetry={() => void send()} />
      <FormFoot
        command="withdraw"
        send={t('task.actions.button.withdrawSend')}
        consequence={t('task.actions.consequence.withdraw')}
        busy={isPending}
        onSend={() => void send()}
        onCancel={onClose}
      />
    </div>
  );
};
