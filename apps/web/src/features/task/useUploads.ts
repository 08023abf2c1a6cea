import { useEffect, useRef, useState } from 'react';
import type { EvidenceFileView } from '#libs/contracts/http';
import { type EvidencePlace, uploadEvidence } from '../../api/index.ts';
import { useDraft } from '../../parts/index.ts';

export type UploadItem = { readonly id: string; readonly fileName: string } & (
  | { readonly state: 'uploading'; readonly share: number; readonly file: File }
  | { readonly state: 'failed'; readonly error: unknown; readonly file: File }
  | { readonly state: 'done'; readonly stored: EvidenceFileView }
);

export interface UseUploads {
  readonly place: EvidencePlace;
  /** Files of an earlier round to start from: they are stored already. */
  readonly earlier: readonly EvidenceFileView[];
  readonly onDuplicate: (name: string, other: string) => void;
}

/**
 * Files on their way into the store, one by one: each can fail, be tried again or be removed without the others.
 * Those that arrived are remembered on this computer until the submission went out.
 */
export const useUploads = ({ place, earlier, onDuplicate }: UseUploads) => {
  const draft = useDraft(`${place.taskId} ${place.assignmentId} files`, JSON.stringify(earlier));
  const [items, setItems] = useState<readonly UploadItem[]>(() => storedItems(draft.text));
  const current = useRef(items);
  current.current = items;
  const running = useRef(new Map<string, AbortController>());
  const count = useRef(0);

  const { change } = draft;
  useEffect(() => change(JSON.stringify(storedOf(items))), [items, change]);
  useEffect(() => {
    const uploads = running.current;
    return () => uploads.forEach((upload) => upload.abort());
  }, []);

  const replace = (id: string, next: UploadItem) =>
    setItems((all) => all.map((item) => (item.id === id ? next : item)));
  const remove = (id: string) => {
    running.current.get(id)?.abort();
    setItems((all) => all.filter((item) => item.id !== id));
  };

  const upload = async (id: string, file: File) => {
    const fileName = file.name;
    const cancel = new AbortController();
    running.current.set(id, cancel);
    try {
      const stored = await uploadEvidence({
        place,
        file,
        signal: cancel.signal,
        onProgress: (share) => replace(id, { id, fileName, file, state: 'uploading', share }),
      });
      const same = storedOf(current.current).find(({ sha256 }) => sha256 === stored.sha256);
      if (same) {
        remove(id);
        onDuplicate(fileName, same.fileName);
      } else replace(id, { id, fileName, state: 'done', stored });
    } catch (error) {
      if (!cancel.signal.aborted) replace(id, { id, fileName, file, state: 'failed', error });
    } finally {
      running.current.delete(id);
    }
  };

  const add = (files: readonly File[]) => {
    const fresh = files.map((file): UploadItem & { state: 'uploading' } => {
      count.current += 1;
      return { id: `new-${count.current}`, fileName: file.name, file, state: 'uploading', share: 0 };
    });
    setItems((all) => [...all, ...fresh]);
    for (const { id, file } of fresh) void upload(id, file);
  };
  const retry = (item: UploadItem) => {
    if (item.state !== 'failed') return;
    replace(item.id, { id: item.id, fileName: item.fileName, file: item.file, state: 'uploading', share: 0 });
    void upload(item.id, item.file);
  };
  return { items, stored: storedOf(items), add, retry, remove, clear: draft.clear };
};

const storedOf = (items: readonly UploadItem[]): readonly EvidenceFileView[] =>
  items.flatMap((item) => (item.state === 'done' ? [item.stored] : []));

const storedItems = (text: string): readonly UploadItem[] => {
  try {
    const files = JSON.parse(text || '[]') as readonly EvidenceFileView[];
    return files.map((stored) => ({
      id: stored.sha256,
      fileName: stored.fileName,
      state: 'done',
      stored,
    }));
  } catch {
    return [];
  }
};
