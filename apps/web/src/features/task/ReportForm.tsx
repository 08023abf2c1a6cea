import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useDraft, useGive } from '../../parts/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './Form.module.css';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';

export const ReportForm = ({ task, assignment, onClose }: FormProps) => {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft(`${task.id} ${assignment.id} report`);
  const [percent, setPercent] = useState<number | null>(assignment.lastReport?.percent ?? null);
  const [tried, setTried] = useState(false);
  const missing = tried && draft.text.trim() === '';
  const { give, error, isPending } = useGive();
  const send = async () => {
    const text = draft.text.trim();
    setTried(true);
    if (text === '') return;
    const order = { command: 'report', taskId: task.id, assignmentId: assignment.id, text } as const;
    if (await give(percent === null ? order : { ...order, percent })) {
      draft.clear();
      onClose();
    }
  };
  return (
    <div className={css.form}>
      <label className={css.label} htmlFor={`${id}-text`}>
        {t('task.form.reportText')}
      </label>
      <Input.TextArea
        id={`${id}-text`}
        autoFocus
        autoSize={{ minRows: 3, maxRows: 12 }}
        placeholder={t('task.form.reportPlaceholder')}
        value={draft.text}
        status={missing ? 'error' : ''}
        aria-required
        aria-invalid={missing}
        data-testid="report-text"
        onChange={(event) => draft.change(event.target.value)}
      />
      {missing ? (
        <p role="alert" className={css.missing}>
          {t('task.form.required', { field: t('task.form.reportText') })}
        </p>
      ) : null}
      <div className={css.percent}>
        <label htmlFor={`${id}-percent`}>{t('task.form.percent')}</label>
        <InputNumber
          id={`${id}-percent`}
          min={0}
          max={100}
          precision={0}
          value={percent}
          onChange={setPercent}
        />
      </div>
      <TroubleLine error={error} onRetry={() => void send()} />
      <FormFoot
        command="report"
        send={t('task.actions.button.reportSend')}
        consequence={t('task.actions.consequence.report')}
        savedAt={draft.savedAt}
        busy={isPending}
        onSend={() => void send()}
        onCancel={onClose}
      />
    </div>
  );
};
