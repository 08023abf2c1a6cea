import { useEffect, useRef, useState } from 'react';
import type { EvidenceFileView } from '#libs/contracts/http';
import { type EvidencePlace, uploadEvidence } from '../../api/index.ts';
import { useDraft } from '../../parts/index.ts';
import { itemsFrom, storedOf, type UploadItem, withChange } from './upload-items.ts';

/**
 * Files on their way into the store, one by one: each can fail, be tried again or be removed without the others.
 * Those that arrived are remembered on this computer until the submission went out.
 * @param earlier files of an earlier round to start from: they are stored already
 */
export const useUploads = (place: EvidencePlace, earlier: readonly EvidenceFileView[]) => {
  const { text, change, clear } = useDraft(
    `${place.taskId} ${place.assignmentId} files`,
    JSON.stringify(earlier),
  );
  const [items, setItems] = useState<readonly UploadItem[]>(() => itemsFrom(text));
  const running = useRef(new Map<string, AbortController>());
  const count = useRef(0);

  useEffect(() => change(JSON.stringify(storedOf(items))), [items, change]);
  useEffect(() => {
    const uploads = running.current;
    return () => uploads.forEach((upload) => upload.abort());
  }, []);

  const start = (id: string, file: File) => {
    const cancel = new AbortController();
    running.current.set(id, cancel);
    const onChange = (item: UploadItem) => setItems((all) => withChange(all, item));
    void transfer({ id, file, place, signal: cancel.signal, onChange });
  };
  const add = (files: readonly File[]) => {
    for (const file of files) {
      count.current += 1;
      const id = `new-${count.current}`;
      setItems((all) => [...all, { id, fileName: file.name, file, state: 'uploading', share: 0 }]);
      start(id, file);
    }
  };
  const remove = (id: string) => {
    running.current.get(id)?.abort();
    setItems((all) => all.filter((item) => item.id !== id));
  };
  const retry = (item: UploadItem) => {
    if (item.state === 'failed') start(item.id, item.file);
  };
  return { items, stored: storedOf(items), add, retry, remove, clear };
};

interface Transfer {
  readonly id: string;
  readonly file: File;
  readonly place: EvidencePlace;
  readonly signal: AbortSignal;
  readonly onChange: (item: UploadItem) => void;
}

const transfer = async ({ id, file, place, signal, onChange }: Transfer): Promise<void> => {
  const fileName = file.name;
  const onProgress = (share: number) => onChange({ id, fileName, file, state: 'uploading', share });
  onProgress(0);
  try {
    const stored = await uploadEvidence({ place, file, signal, onProgress });
    onChange({ id, fileName, state: 'done', stored });
  } catch (error) {
    if (!signal.aborted) onChange({ id, fileName, file, state: 'failed', error });
  }
};
