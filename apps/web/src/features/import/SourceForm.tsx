import { FileTextOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { useImportTaskList } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './Import.module.css';
import { useSource } from './useSource.ts';

/** The text of a list, pasted, from a file or the example. */
export const SourceForm = ({ onRead }: { onRead: (listId: string) => void }) => {
  const { t } = useWords();
  const id = useId();
  const { text, title, origin, sourceName, setTitle, setText, choose, fillExample, example } = useSource();
  const [tried, setTried] = useState(false);
  const missing = tried && text.trim() === '';
  const { mutate, error, isPending } = useImportTaskList();
  const read = () => {
    setTried(true);
    if (text.trim() === '') return;
    mutate(
      {
        text,
        sourceName: sourceName ?? t('importing.pasted'),
        ...(title.trim() ? { title: title.trim() } : {}),
      },
      { onSuccess: (list) => onRead(list.id) },
    );
  };
  return (
    <div className={css.form}>
      <div className={css.sources}>
        <FileButton onChoose={(file) => void choose(file)} />
        <Button loading={example.isPending} data-testid="import-example" onClick={fillExample}>
          {t('importing.useExample')}
        </Button>
        {sourceName ? <span className={css.soft}>{sourceName}</span> : null}
      </div>
      {origin ? <p className={css.soft}>{t('importing.exampleSource', { source: origin })}</p> : null}
      <label className={css.label} htmlFor={`${id}-title`}>
        {t('importing.field.title')}
      </label>
      <Input
        id={`${id}-title`}
        maxLength={200}
        value={title}
        placeholder={t('importing.field.titleHint')}
        data-testid="import-title"
        onChange={(event) => setTitle(event.target.value)}
      />
      <label className={css.label} htmlFor={`${id}-text`}>
        {t('importing.field.text')}
      </label>
      <Input.TextArea
        id={`${id}-text`}
        rows={16}
        className={css.text}
        value={text}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        placeholder={t('importing.field.textPlaceholder')}
        data-testid="import-text"
        onChange={(event) => setText(event.target.value)}
      />
      {missing ? (
        <p role="alert" className={css.missing}>
          {t('importing.field.required')}
        </p>
      ) : null}
      <TroubleLine error={example.error} onRetry={fillExample} />
      <TroubleLine error={error} onRetry={read} />
      <div className={css.foot}>
        <Button type="primary" loading={isPending} data-testid="import-read" onClick={read}>
          {t('importing.read')}
        </Button>
      </div>
    </div>
  );
};

const FileButton = ({ onChoose }: { onChoose: (file: File | undefined) => void }) => {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FileTextOutlined />} onClick={() => input.current?.click()}>
        {t('importing.chooseFile')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".txt,text/plain"
        data-testid="import-file"
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
};
