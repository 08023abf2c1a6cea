import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Card, EmptyState, LoadMore, Page, TroublePage, useNarrow, Waiting } from '../../ui/index.ts';
import { Queue } from './Queue.tsx';
import css from './Review.module.css';
import { ReviewCase } from './ReviewCase.tsx';
import { type ReviewItem, useQueue } from './useQueue.ts';

const route = getRouteApi('/workplace/review');

/** Everything that waits for this person's decision; after each decision the next case opens by itself. */
export const Review = () => {
  const { t } = useWords();
  const narrow = useNarrow();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const queue = useQueue();
  const named = queue.items.find((item) => isNamed(item, search));
  // The case on screen stays there while the queue around it changes its order.
  const [kept, setKept] = useState<ReviewItem>();
  const first = queue.items[0];
  if (!named && !kept && first && !narrow) setKept(first);
  const selected = named ?? (narrow ? undefined : (queue.items.find((item) => isSame(item, kept)) ?? kept));
  const open = (item: ReviewItem | undefined) =>
    void navigate({
      search: item ? { task: item.taskId, assignment: item.assignmentId } : {},
      replace: !narrow,
    });
  const goOn = (decided: ReviewItem) => {
    const next = nextOf(queue.items, decided);
    setKept(next);
    open(next);
  };
  return (
    <Page
      title={t('review.title')}
      lead={queue.ready ? t('review.queueCount', { count: queue.items.length }) : undefined}
    >
      {!queue.ready ? (
        <Card>{queue.error ? <TroublePage error={queue.error} onRetry={queue.refetch} /> : <Waiting />}</Card>
      ) : queue.items.length === 0 ? (
        <Card>
          <EmptyState title={t('review.emptyTitle')}>{t('review.empty')}</EmptyState>
        </Card>
      ) : (
        <div className={css.panes}>
          {narrow && selected ? null : (
            <Card flush className={css.queue} title={t('review.queue')}>
              <Queue items={queue.items} selected={selected} onOpen={open} />
              {queue.pages.map((query, index) => (
                <LoadMore key={index} query={query} />
              ))}
            </Card>
          )}
          {selected ? (
            <ReviewCase
              key={`${selected.taskId} ${selected.assignmentId}`}
              item={selected}
              onBack={narrow ? () => open(undefined) : undefined}
              onDecided={() => goOn(selected)}
            />
          ) : null}
        </div>
      )}
    </Page>
  );
};

const isNamed = (item: ReviewItem, search: { task?: string; assignment?: string }): boolean =>
  item.taskId === search.task && (!search.assignment || item.assignmentId === search.assignment);

const isSame = (item: ReviewItem, other: ReviewItem | undefined): boolean =>
  item.taskId === other?.taskId && item.assignmentId === other.assignmentId;

/** The case after this one, or the first of those left. */
const nextOf = (items: readonly ReviewItem[], decided: ReviewItem): ReviewItem | undefined => {
  const at = items.findIndex((item) => isSame(item, decided));
  return items[at + 1] ?? items.filter((_, index) => index !== at)[0];
};
