import { FileTextOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import { useExampleList, useImportTaskList } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { TroubleLine } from '../../ui/index.ts';
import css from './Import.module.css';
import { readTextFile } from './read-text-file.ts';

/** The text of a list, pasted, from a file or the example. */
export const SourceForm = ({ onRead }: { onRead: (listId: string) => void }) => {
  const { t } = useWords();
  const id = useId();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [source, setSource] = useState<{ name: string; origin?: string }>();
  const [missing, setMissing] = useState(false);
  const example = useExampleList();
  const { mutate, error, isPending } = useImportTaskList();

  const fill = (next: string, from: { name: string; origin?: string }) => {
    setText(next);
    setSource(from);
    setMissing(false);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    if (read === undefined) void message.error(t('importing.fileFailed'));
    else {
      fill(read, { name: file.name });
      void message.success(t('importing.fileLoaded', { name: file.name }));
    }
  };
  const useExample = () =>
    example.mutate(undefined, {
      onSuccess: (list) => {
        fill(list.text, { name: list.sourceName, origin: list.source });
        setTitle(list.title);
      },
    });
  const read = () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    const sourceName = source?.name ?? t('importing.pasted');
    mutate(
      { text, sourceName, ...(title.trim() ? { title: title.trim() } : {}) },
      { onSuccess: (list) => onRead(list.id) },
    );
  };
  return (
    <div className={css.form}>
      <div className={css.sources}>
        <FileButton onChoose={(file) => void choose(file)} />
        <Button loading={example.isPending} data-testid="import-example" onClick={useExample}>
          {t('importing.useExample')}
        </Button>
        {source ? <span className={css.soft}>{source.name}</span> : null}
      </div>
      {source?.origin ? (
        <p className={css.soft}>{t('importing.exampleSource', { source: source.origin })}</p>
      ) : null}
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
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '') setSource(undefined);
        }}
      />
      {missing ? (
        <p role="alert" className={css.missing}>
          {t('importing.field.required')}
        </p>
      ) : null}
      <TroubleLine error={example.error} onRetry={useExample} />
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
