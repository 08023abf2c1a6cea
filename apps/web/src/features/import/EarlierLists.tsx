import { Link } from '@tanstack/react-router';
import type { TaskListsView } from '#libs/contracts/http';
import { useTaskLists } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { useTimes } from '../../parts/index.ts';
import { Card, EmptyState, Mark, type Tone, TroublePage, Waiting } from '../../ui/index.ts';
import css from './Import.module.css';

type List = TaskListsView['items'][number];

const tones: Readonly<Record<List['status'], Tone>> = {
  draft: 'quiet',
  publishing: 'warn',
  published: 'good',
};

export const EarlierLists = () => {
  const { t } = useWords();
  const lists = useTaskLists();
  return (
    <Card flush title={t('importing.lists.title')}>
      {lists.isPending ? (
        <Waiting rows={4} />
      ) : lists.isError && !lists.data ? (
        <TroublePage error={lists.error} onRetry={() => void lists.refetch()} />
      ) : lists.data?.items.length === 0 ? (
        <EmptyState title={t('importing.lists.empty')}>{t('importing.lists.emptyHint')}</EmptyState>
      ) : (
        <ul className={css.lists}>
          {lists.data?.items.map((list) => (
            <Row key={list.id} list={list} />
          ))}
        </ul>
      )}
    </Card>
  );
};

const Row = ({ list }: { list: List }) => {
  const { t } = useWords();
  const times = useTimes();
  return (
    <li className={css.list}>
      <div className={css.listHead}>
        <Link to="/import/$listId" params={{ listId: list.id }} className={css.listTitle}>
          {list.title}
        </Link>
        <Mark tone={tones[list.status]}>{t(`importing.lists.status.${list.status}`)}</Mark>
      </div>
      <p className={css.soft}>
        {list.id} ·{' '}
        {t('importing.preview.counts', { tasks: list.taskCount, assignments: list.assignmentCount })}
        {' · '}
        {list.publishedAt
          ? t('importing.lists.publishedAt', { at: times.dateTime(list.publishedAt) })
          : t('importing.lists.createdAt', { at: times.dateTime(list.createdAt) })}
      </p>
      {list.errorCount > 0 ? (
        <Mark tone="bad">{t('importing.lists.errors', { count: list.errorCount })}</Mark>
      ) : null}
      {list.status === 'publishing' ? (
        <Link to="/import/$listId" params={{ listId: list.id }}>
          {t('importing.preview.continue')}
        </Link>
      ) : null}
      {list.status === 'published' ? (
        <Link to="/ledger" search={{ list: list.id }}>
          {t('importing.preview.toLedger')}
        </Link>
      ) : null}
    </li>
  );
};
