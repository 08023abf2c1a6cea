import { Button } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { useTimes } from '../../parts/index.ts';
import css from './Form.module.css';

export interface FormFootProps {
  readonly command: string;
  readonly send: string;
  readonly consequence?: string;
  readonly savedAt?: number;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** The foot of every form: what is kept, what will happen, and the button that does it, at the right. */
export const FormFoot = (props: FormFootProps) => {
  const { t } = useWords();
  const times = useTimes();
  return (
    <div className={css.foot}>
      <span className={css.saved} aria-live="polite">
        {props.savedAt ? t('task.form.saved', { time: times.clock(props.savedAt) }) : ''}
      </span>
      {props.consequence ? <span className={css.consequence}>{props.consequence}</span> : null}
      <Button onClick={props.onCancel}>{t('action.cancel')}</Button>
      <Button
        type="primary"
        loading={props.busy}
        data-testid={`confirm-${props.command}`}
        onClick={props.onSend}
      >
        {props.send}
      </Button>
    </div>
  );
};
