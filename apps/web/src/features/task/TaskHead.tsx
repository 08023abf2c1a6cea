import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { AssumedMark, LightSign, TaskStateMark, useLightReason, useTimes } from '../../parts/index.ts';
import css from './TaskHead.module.css';

export const TaskHead = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const times = useTimes();
  const reason = useLightReason();
  const lead = task.assignments.find(({ role }) => role === 'lead');
  return (
    <header className={css.head}>
      <p className={css.above}>
        <span className={css.number}>{t('task.number', { number: task.number })}</span>
        <Link to="/ledger" search={{ list: task.listId }}>
          {task.listTitle}
        </Link>
      </p>
      <h1 className={css.title}>{task.title}</h1>
      <dl className={css.facts}>
        <Fact name={t('task.lead')}>
          <b>{lead?.departmentName}</b> <AssumedMark source={task.leadSource} />
        </Fact>
        <Fact name={t('task.deadline')}>{times.month(task.deadlineMonth)}</Fact>
        <Fact name={t('ledger.column.light')}>
          <LightSign light={task.light} />{' '}
          <span className={css.reason}>{reason(task.light, task.deadline)}</span>
        </Fact>
        <Fact name={t('task.state')}>
          <span data-testid="task-state" data-state={task.state}>
            <TaskStateMark state={task.state} />
          </span>
        </Fact>
      </dl>
    </header>
  );
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={css.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
