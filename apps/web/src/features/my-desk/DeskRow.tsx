import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { DeskView } from '#libs/contracts/http';
import { useCommand } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { LightSign, RoleMark, useTimes } from '../../parts/index.ts';
import { useProblemText } from '../../ui/index.ts';
import css from './MyDesk.module.css';
import { useDestination } from './useDestination.ts';

type Item = DeskView['items'][number];

export const DeskRow = ({ item }: { item: Item }) => {
  const { t } = useWords();
  const times = useTimes();
  return (
    <li className={css.row} data-testid={`desk-item-${item.taskId}-${item.assignmentId}`}>
      <span className={css.number}>{item.number}</span>
      <div className={css.text}>
        <Link
          to="/tasks/$taskId"
          params={{ taskId: item.taskId }}
          search={{ assignment: item.assignmentId }}
          className={css.title}
        >
          {item.title}
        </Link>
        <div className={css.facts}>
          <RoleMark role={item.role} />
          <span>{item.departmentName}</span>
          <span aria-hidden="true">·</span>
          <span>{t(`desk.duty.${item.duty}`)}</span>
          <Detail item={item} />
        </div>
        {item.returnReason && item.duty === 'resubmit' ? (
          <p className={css.reason}>
            <b>{t('desk.returned')}</b> {item.returnReason}
          </p>
        ) : null}
      </div>
      <div className={css.due}>
        <span className={css.month}>{times.month(item.deadlineMonth)}</span>
        <span>
          {item.light === 'red' ? (
            <LightSign light="red" deadline={item.deadline} text={times.left(item.deadline)} />
          ) : (
            <>
              <LightSign light={item.light} deadline={item.deadline} /> {times.left(item.deadline)}
            </>
          )}
        </span>
      </div>
      <div className={css.act}>
        <DutyButton item={item} />
      </div>
    </li>
  );
};

const Detail = ({ item }: { item: Item }) => {
  const { t } = useWords();
  const times = useTimes();
  if ((item.duty === 'review' || item.duty === 'verify') && item.submittedAt) {
    return (
      <span>
        {t('desk.submittedAt', { revision: item.revision ?? 1, at: times.dateTime(item.submittedAt) })}
      </span>
    );
  }
  return isBlocked(item) ? <span>{t('desk.blocked', { count: item.blockedBy ?? 0 })}</span> : null;
};

/** The one next step: accepting happens at once, everything else opens the place where it is done. */
const DutyButton = ({ item }: { item: Item }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const text = useProblemText();
  const go = useDestination();
  const { mutate, isPending } = useCommand();
  const accept = () =>
    mutate(
      { command: 'accept', taskId: item.taskId, assignmentId: item.assignmentId },
      {
        onSuccess: () => void message.success(t('desk.accepted', { title: shortened(item.title) })),
        onError: (error) => void message.error(text(error), 6),
      },
    );
  return (
    <Button
      type={isBlocked(item) ? 'default' : 'primary'}
      loading={isPending}
      data-testid={item.duty === 'accept' ? 'action-accept' : undefined}
      onClick={() => (item.duty === 'accept' ? accept() : go(item))}
    >
      {t(`desk.button.${item.duty}`)}
    </Button>
  );
};

/** A lead that cannot submit yet, because partners are not approved. */
const isBlocked = ({ duty, blockedBy }: Item): boolean =>
  (duty === 'submit' || duty === 'resubmit') && (blockedBy ?? 0) > 0;

const shortened = (title: string): string => (title.length > 24 ? `${title.slice(0, 24)}…` : title);
