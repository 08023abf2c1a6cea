import { getRouteApi } from '@tanstack/react-router';
import { Switch } from 'antd';
import { useState } from 'react';
import type { TaskListView } from '#libs/contracts/http';
import { useTaskList } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Card, CopyButton, Page, TroublePage, Waiting } from '../../ui/index.ts';
import { DraftTable } from './DraftTable.tsx';
import { Findings, isNoteworthy } from './Findings.tsx';
import css from './Import.module.css';
import { Publication } from './Publication.tsx';

const route = getRouteApi('/workplace/import/$listId');

/** A list as it was read: check it, then publish it. */
export const DraftPage = () => {
  const { t } = useWords();
  const { listId } = route.useParams();
  const list = useTaskList(listId);
  if (list.data) return <Draft list={list.data} />;
  return (
    <Page title={t('importing.preview.title')}>
      <Card>
        {list.isError ? (
          <TroublePage error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <Waiting rows={10} />
        )}
      </Card>
    </Page>
  );
};

const Draft = ({ list }: { list: TaskListView }) => {
  const { t } = useWords();
  const [only, setOnly] = useState(false);
  const marked = new Set(list.findings.filter(isNoteworthy).flatMap(({ row }) => row ?? []));
  const rows = only ? list.rows.filter(({ number }) => marked.has(number)) : list.rows;
  return (
    <Page
      title={list.title}
      lead={
        <>
          {t('importing.preview.counts', { tasks: list.taskCount, assignments: list.assignmentCount })} ·{' '}
          {t('importing.preview.source', { name: list.sourceName })} · {t('importing.preview.fingerprint')}{' '}
          <code>{list.sourceSha256.slice(0, 12)}</code>
          <CopyButton text={list.sourceSha256} label={t('task.submission.copyHash')} />
        </>
      }
    >
      <Publication list={list} />
      <Card title={t('importing.preview.findings')}>
        <Findings findings={list.findings} />
      </Card>
      <Card
        flush
        title={t('importing.preview.title')}
        extra={
          marked.size > 0 ? (
            <label className={css.switch}>
              <Switch size="small" checked={only} onChange={setOnly} />
              {t('importing.preview.onlyFindings')}
            </label>
          ) : null
        }
      >
        <DraftTable rows={rows} findings={list.findings.filter(isNoteworthy)} />
      </Card>
    </Page>
  );
};
