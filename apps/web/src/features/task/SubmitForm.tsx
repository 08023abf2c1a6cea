import { Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useDraft, useGive } from '../../parts/index.ts';
import { Notice, TroubleLine } from '../../ui/index.ts';
import { EvidenceUploads } from './EvidenceUploads.tsx';
import css from './Form.module.css';
import type { FormProps } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';
import { useUploads } from './useUploads.ts';

type Missing = 'statement' | 'evidence' | 'waiting' | 'failed';

/** The statement of completion and its evidence; starts from the round that was returned or withdrawn. */
export const SubmitForm = ({ task, assignment, onClose }: FormProps) => {
  const { t } = useWords();
  const id = useId();
  const place = { taskId: task.id, assignmentId: assignment.id };
  const last = assignment.submissions[0];
  const draft = useDraft(`${task.id} ${assignment.id} submit`, last?.statement);
  const uploads = useUploads(place, last?.evidence ?? []);
  const [tried, setTried] = useState(false);
  const { give, error, isPending } = useGive();
  const send = async () => {
    const statement = draft.text.trim();
    setTried(true);
    if (lackingOf(statement, uploads).length > 0) return;
    const evidence = uploads.stored.map(({ sha256, fileName }) => ({ sha256, fileName }));
    if (await give({ command: 'submit', ...place, statement, evidence })) {
      draft.clear();
      uploads.clear();
      onClose();
    }
  };
  // named after the first attempt only, and no longer than they last
  const missing = tried ? lackingOf(draft.text.trim(), uploads) : [];
  const words: Readonly<Record<Missing, string>> = {
    statement: t('task.form.required', { field: t('task.form.statement') }),
    evidence: t('task.form.evidenceRequired'),
    waiting: t('task.form.waiting'),
    failed: t('task.form.failedFiles'),
  };
  const lead = task.assignments.find(({ role }) => role === 'lead')?.departmentName ?? '';
  return (
    <div className={css.form}>
      {last?.outcome === 'returned' && last.opinion ? (
        <Notice tone="bad">
          <b>{t('desk.returned')}</b> {last.opinion}
        </Notice>
      ) : null}
      <label className={css.label} htmlFor={id}>
        {t('task.form.statement')}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 5, maxRows: 18 }}
        placeholder={t('task.form.statementPlaceholder')}
        value={draft.text}
        status={missing.includes('statement') ? 'error' : ''}
        aria-required
        aria-invalid={missing.includes('statement')}
        data-testid="submit-statement"
        onChange={(event) => draft.change(event.target.value)}
      />
      <span className={css.label}>{t('task.submission.evidence')}</span>
      <EvidenceUploads uploads={uploads} />
      {missing.length > 0 ? (
        <ul role="alert" className={css.missing}>
          {missing.map((each) => (
            <li key={each}>{words[each]}</li>
          ))}
        </ul>
      ) : null}
      <TroubleLine error={error} onRetry={() => void send()} />
      <FormFoot
        command="submit"
        send={
          assignment.role === 'lead'
            ? t('task.actions.button.submitLead')
            : t('task.actions.button.submit', { reviewer: lead })
        }
        savedAt={draft.savedAt}
        busy={isPending}
        onSend={() => void send()}
        onCancel={onClose}
      />
    </div>
  );
};

const lackingOf = (
  statement: string,
  { items, stored }: ReturnType<typeof useUploads>,
): readonly Missing[] => [
  ...(statement === '' ? (['statement'] as const) : []),
  ...(items.some(({ state }) => state === 'uploading') ? (['waiting'] as const) : []),
  ...(items.some(({ state }) => state === 'failed') ? (['failed'] as const) : []),
  ...(stored.length === 0 && items.every(({ state }) => state === 'duplicate')
    ? (['evidence'] as const)
    : []),
];
