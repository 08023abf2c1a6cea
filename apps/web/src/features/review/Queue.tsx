import { useWords } from '../../i18n/index.ts';
import { LightSign, RoleMark, useTimes } from '../../parts/index.ts';
import { Mark } from '../../ui/index.ts';
import css from './Review.module.css';
import type { ReviewItem } from './useQueue.ts';

export interface QueueProps {
  readonly items: readonly ReviewItem[];
  readonly selected: ReviewItem | undefined;
  readonly onOpen: (item: ReviewItem) => void;
}

export const Queue = ({ items, selected, onOpen }: QueueProps) => {
  const { t } = useWords();
  const times = useTimes();
  return (
    <ul className={css.items}>
      {items.map((item) => (
        <li key={`${item.taskId} ${item.assignmentId}`}>
          <button
            type="button"
            className={css.item}
            aria-current={item === selected ? 'true' : undefined}
            data-testid={`review-item-${item.taskId}-${item.assignmentId}`}
            onClick={() => onOpen(item)}
          >
            <span className={css.line}>
              <b>{item.departmentName}</b>
              <RoleMark role={item.role} />
              {(item.revision ?? 1) > 1 ? <Mark tone="info">{t('review.again')}</Mark> : null}
            </span>
            <span className={css.title}>
              {item.number}. {item.title}
            </span>
            <span className={css.line}>
              <LightSign light={item.light} deadline={item.deadline} />
              <span>{times.month(item.deadlineMonth)}</span>
              {item.submittedAt ? <span className={css.when}>{times.dateTime(item.submittedAt)}</span> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
