import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { TaskListView } from '#libs/contracts/http';
import { usePublication, usePublish } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Notice, TroubleLine } from '../../ui/index.ts';
import css from './Import.module.css';

/** Publishes the list, or goes on with a publication that was interrupted, and shows how far it is. */
export const Publication = ({ list }: { list: TaskListView }) => {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [started, setStarted] = useState(list.status === 'publishing');
  const publish = usePublish(list.id);
  const publication = usePublication(list.id, started);
  const status = publication.data?.status ?? list.status;
  const published = publication.data?.published ?? 0;
  const stalled = useStalled(published);
  useRefreshOnceDone(status === 'published' && list.status !== 'published', list.id);
  const start = () => {
    setAsking(false);
    publish.mutate(undefined, { onSuccess: () => setStarted(true) });
  };
  if (status === 'published') return <Done listId={list.id} total={list.taskCount} />;
  return (
    <>
      <Notice
        tone={list.errorCount > 0 ? 'bad' : status === 'publishing' ? 'info' : 'brand'}
        action={
          status === 'publishing' && list.status !== 'publishing' && !stalled ? null : (
            <Button
              type="primary"
              disabled={list.errorCount > 0}
              loading={publish.isPending}
              data-testid="publish"
              onClick={() => (status === 'publishing' ? start() : setAsking(true))}
            >
              {t(status === 'publishing' ? 'importing.preview.continue' : 'importing.preview.publish')}
            </Button>
          )
        }
      >
        {status === 'publishing' ? (
          <Running published={published} total={list.taskCount} />
        ) : list.errorCount > 0 ? (
          t('importing.preview.blocked', { count: list.errorCount })
        ) : (
          t('importing.preview.ready')
        )}
      </Notice>
      <TroubleLine error={publish.error ?? publication.error} onRetry={start} />
      <Modal
        open={asking}
        title={t('importing.preview.confirmTitle', { title: list.title })}
        okText={t('importing.preview.confirmButton')}
        cancelText={t('action.cancel')}
        okButtonProps={{ 'data-testid': 'publish-confirm' }}
        onOk={start}
        onCancel={() => setAsking(false)}
      >
        {t('importing.preview.confirm', { tasks: list.taskCount, assignments: list.assignmentCount })}
      </Modal>
    </>
  );
};

const Running = ({ published, total }: { published: number; total: number }) => {
  const { t } = useWords();
  return (
    <div className={css.running}>
      <b>{t('importing.preview.progress', { published, total })}</b>
      <Progress
        percent={total > 0 ? Math.round((published / total) * 100) : 0}
        showInfo={false}
        aria-label={t('importing.preview.progress', { published, total })}
      />
      <span>{t('importing.preview.progressHint')}</span>
    </div>
  );
};

const Done = ({ listId, total }: { listId: string; total: number }) => {
  const { t } = useWords();
  return (
    <Notice
      tone="good"
      action={
        <>
          <Link to="/import">{t('importing.preview.again')}</Link>
          <Link to="/ledger" search={{ list: listId }} className={css.toLedger} data-testid="to-ledger">
            {t('importing.preview.toLedger')}
          </Link>
        </>
      }
    >
      ✓ {t('importing.preview.done', { total })}
    </Notice>
  );
};

/** Progress that has not moved for this long needs somebody: going on again does no harm. */
const stalledAfter = 8_000;

const useStalled = (published: number): boolean => {
  const [still, setStill] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setStill(published), stalledAfter);
    return () => clearTimeout(timer);
  }, [published]);
  return still === published;
};

/** The ledger, the desks and the lists show other things once a list is out. */
const useRefreshOnceDone = (done: boolean, listId: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (!done) return;
    for (const key of ['tasks', 'desk', 'task-lists']) void client.invalidateQueries({ queryKey: [key] });
    void client.invalidateQueries({ queryKey: ['task-list', listId] });
  }, [done, listId, client]);
};
