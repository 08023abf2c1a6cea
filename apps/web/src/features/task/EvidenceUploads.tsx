import { CheckCircleFilled, CloseOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { sizeText } from '../../parts/index.ts';
import { FileDrop, useProblemText } from '../../ui/index.ts';
import css from './EvidenceUploads.module.css';
import type { UploadItem } from './upload-items.ts';
import type { useUploads } from './useUploads.ts';

export const EvidenceUploads = ({ uploads }: { uploads: ReturnType<typeof useUploads> }) => {
  const { t } = useWords();
  return (
    <div>
      <FileDrop
        label={t('task.evidence.label')}
        text={t('task.evidence.drop')}
        hint={t('task.evidence.hint')}
        testId="evidence-input"
        onFiles={uploads.add}
      />
      <ul className={css.list} aria-live="polite">
        {uploads.items.map((item) => (
          <li key={item.id} className={css.item} data-testid="evidence-item" data-state={item.state}>
            <span className={css.name}>{item.fileName}</span>
            <State item={item} />
            {item.state === 'failed' ? (
              <Button
                size="small"
                icon={<ReloadOutlined />}
                onClick={() => uploads.retry(item)}
                aria-label={t('task.evidence.retry')}
              >
                {t('action.retry')}
              </Button>
            ) : null}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('task.evidence.remove', { name: item.fileName })}
              onClick={() => uploads.remove(item.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};

const State = ({ item }: { item: UploadItem }) => {
  const { t } = useWords();
  const text = useProblemText();
  switch (item.state) {
    case 'uploading':
      return (
        <span className={css.state}>
          <Progress
            percent={Math.round(item.share * 100)}
            size="small"
            showInfo={false}
            className={css.bar}
          />
          {t('task.evidence.uploading', { percent: Math.round(item.share * 100) })}
        </span>
      );
    case 'failed':
      return (
        <span className={`${css.state} ${css.failed}`}>
          {t('task.evidence.failed')}：{text(item.error)}
        </span>
      );
    case 'duplicate':
      return <span className={css.state}>{t('task.evidence.duplicate', { other: item.other })}</span>;
    case 'done':
      return (
        <span className={css.state}>
          <CheckCircleFilled className={css.done} aria-hidden /> {t('task.evidence.done')} ·{' '}
          {sizeText(item.stored.size)} · <code>{item.stored.sha256.slice(0, 8)}</code>
        </span>
      );
  }
};
