import { Input } from 'antd';
import { useId, useState } from 'react';
import type { AssignmentOrder } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { useDraft, useGive } from '../../parts/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './Form.module.css';
import { type FormProps, openRevision } from './form-props.ts';
import { FormFoot } from './FormFoot.tsx';

export interface WordsFormProps extends FormProps {
  readonly command: 'withdraw' | 'waive' | 'remind';
}

/** The commands that need nothing but some words: required, except for a withdrawal. */
export const WordsForm = ({ task, assignment, command, onClose }: WordsFormProps) => {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft(`${task.id} ${assignment.id} ${command}`);
  const [tried, setTried] = useState(false);
  const { give, error, isPending } = useGive();
  const words = draft.text.trim();
  const required = command !== 'withdraw';
  const missing = tried && required && words === '';
  const label = t(`task.form.words.${command}`);
  const send = async () => {
    setTried(true);
    if (required && words === '') return;
    const order = orderOf(command, words, openRevision(assignment));
    if (await give({ taskId: task.id, assignmentId: assignment.id, ...order })) {
      draft.clear();
      onClose();
    }
  };
  return (
    <div className={css.form}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={draft.text}
        status={missing ? 'error' : ''}
        aria-required={required}
        aria-invalid={missing}
        data-testid={`${command}-words`}
        onChange={(event) => draft.change(event.target.value)}
      />
      {missing ? (
        <p role="alert" className={css.missing}>
          {t('task.form.required', { field: label })}
        </p>
      ) : null}
      <TroubleLine error={error} onRetry={() => void send()} />
      <FormFoot
        command={command}
        send={t(`task.actions.button.${command}Send`)}
        consequence={t(`task.actions.consequence.${command}`, { unit: assignment.departmentName })}
        busy={isPending}
        onSend={() => void send()}
        onCancel={onClose}
      />
    </div>
  );
};

const orderOf = (command: WordsFormProps['command'], words: string, revision: number): AssignmentOrder => {
  switch (command) {
    case 'withdraw':
      return words ? { command, revision, reason: words } : { command, revision };
    case 'waive':
      return { command, reason: words };
    case 'remind':
      return { command, text: words };
  }
};
