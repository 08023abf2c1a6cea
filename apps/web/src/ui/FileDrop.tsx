import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, useRef, useState } from 'react';
import css from './FileDrop.module.css';

export interface FileDropProps {
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files by drag and drop, by click, or by keyboard. */
export const FileDrop = ({ label, text, hint, testId, disabled = false, onFiles }: FileDropProps) => {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    if (list && list.length > 0 && !disabled) onFiles([...list]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <label
      className={`${css.drop} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined className={css.sign} aria-hidden />
      <span>
        <span className={css.text}>{text}</span>
        <span className={css.hint}>{hint}</span>
      </span>
      <input
        ref={input}
        type="file"
        multiple
        className={css.input}
        aria-label={label}
        data-testid={testId}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          // the same file may be chosen again after it was removed
          event.target.value = '';
        }}
      />
    </label>
  );
};
