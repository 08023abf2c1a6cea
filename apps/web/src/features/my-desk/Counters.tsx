import type { DeskDuty, DeskView } from '#libs/contracts/http';
import type { Duty } from '#libs/domain';
import { useSession } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import css from './Counters.module.css';

export type Show = DeskDuty | 'overdue' | 'dueSoon';

/** Whose counters are shown even at zero. */
const meantFor: Readonly<Record<DeskDuty, readonly Duty[]>> = {
  accept: ['clerk', 'reviewer'],
  submit: ['clerk', 'reviewer'],
  resubmit: ['clerk', 'reviewer'],
  review: ['reviewer'],
  verify: ['supervisor'],
  'confirm-lead': ['supervisor'],
};

export interface CountersProps {
  readonly counters: DeskView['counters'];
  readonly show: Show | undefined;
  readonly onShow: (show: Show | undefined) => void;
}

/** Numbers that filter the list below. */
export const Counters = ({ counters, show, onShow }: CountersProps) => {
  const { t } = useWords();
  const { duties } = useSession();
  const kinds = (Object.keys(meantFor) as DeskDuty[]).filter(
    (kind) => counters[kind] > 0 || meantFor[kind].some((duty) => duties.includes(duty)),
  );
  const all = kinds.reduce((sum, kind) => sum + counters[kind], 0);
  return (
    <div className={css.counters} role="group" aria-label={t('desk.counters')}>
      <Counter label={t('desk.all')} count={all} on={!show} onPick={() => onShow(undefined)} />
      {kinds.map((kind) => (
        <Counter
          key={kind}
          label={t(`desk.duty.${kind}`)}
          count={counters[kind]}
          on={show === kind}
          onPick={() => onShow(kind)}
        />
      ))}
      <Counter
        label={`■ ${t('desk.overdue')}`}
        count={counters.overdue}
        on={show === 'overdue'}
        tone="bad"
        onPick={() => onShow('overdue')}
      />
      <Counter
        label={`▲ ${t('desk.dueSoon')}`}
        count={counters.dueSoon}
        on={show === 'dueSoon'}
        tone="warn"
        onPick={() => onShow('dueSoon')}
      />
    </div>
  );
};

interface CounterProps {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly tone?: 'bad' | 'warn';
  readonly onPick: () => void;
}

const Counter = ({ label, count, on, tone, onPick }: CounterProps) => (
  <button
    type="button"
    className={`${css.counter} ${tone ? css[tone] : ''} ${count === 0 ? css.zero : ''}`}
    aria-pressed={on}
    onClick={onPick}
  >
    <span className={css.number}>{count}</span>
    <span className={css.label}>{label}</span>
  </button>
);
