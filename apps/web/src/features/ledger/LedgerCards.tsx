import { Link } from '@tanstack/react-router';
import type { TasksView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { AssumedMark, LightSign, TaskStateMark, useTimes } from '../../parts/index.ts';
import css from './Ledger.module.css';
import { Partners } from './Partners.tsx';

/** The ledger on a phone: one card a task. */
export const LedgerCards = ({ rows }: { rows: TasksView['items'] }) => {
  const { t } = useWords();
  const times = useTimes();
  return (
    <ul className={css.cards}>
      {rows.map((row) => (
        <li key={row.id} className={css.card}>
          <div className={css.cardHead}>
            <span className={css.number}>{row.number}</span>
            <LightSign light={row.light} deadline={row.deadline} />
            <TaskStateMark state={row.state} />
            <span className={css.month}>{times.month(row.deadlineMonth)}</span>
          </div>
          <Link
            to="/tasks/$taskId"
            params={{ taskId: row.id }}

            className={css.title}
          >
            {row.title}
          </Link>
          <p className={css.cardLead}>
            {t('ledger.column.lead')} <b className={css.lead}>{row.lead.name}</b>{' '}
            <AssumedMark source={row.leadSource} />
          </p>
          <Partners partners={row.partners} />
        </li>
      ))}
    </ul>
  );
};
