import { App } from 'antd';
import { useState } from 'react';
import { useExampleList } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { readTextFile } from './read-text-file.ts';

interface Source {
  readonly text: string;
  readonly title: string;
  /** Of the file it came from; absent for a pasted text. */
  readonly sourceName?: string;
  /** Where the example was published. */
  readonly origin?: string;
}

/** The text to read and where it came from: typed or pasted, a file, or the example. */
export const useSource = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [source, setSource] = useState<Source>({ text: '', title: '' });
  const example = useExampleList();

  const setTitle = (title: string) => setSource((now) => ({ ...now, title }));
  const setText = (text: string) =>
    setSource((now) => (text === '' ? { text, title: now.title } : { ...now, text }));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const text = await readTextFile(file);
    if (text === undefined) {
      void message.error(t('importing.fileFailed'));
      return;
    }
    setSource((now) => ({ text, title: now.title, sourceName: file.name }));
    void message.success(t('importing.fileLoaded', { name: file.name }));
  };
  const fillExample = () =>
    example.mutate(undefined, { onSuccess: ({ source: origin, ...list }) => setSource({ ...list, origin }) });
  return { ...source, setTitle, setText, choose, fillExample, example };
};
