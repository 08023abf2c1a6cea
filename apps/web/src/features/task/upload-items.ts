import type { EvidenceFileView } from '#libs/contracts/http';

/** A file on its way into the store. */
export type UploadItem = { readonly id: string; readonly fileName: string } & (
  | { readonly state: 'uploading'; readonly share: number; readonly file: File }
  | { readonly state: 'failed'; readonly error: unknown; readonly file: File }
  | { readonly state: 'done'; readonly stored: EvidenceFileView }
  /** The same content is there already, under this other name. */
  | { readonly state: 'duplicate'; readonly other: string }
);

/** What a submission would name. */
export const storedOf = (items: readonly UploadItem[]): readonly EvidenceFileView[] =>
  items.flatMap((item) => (item.state === 'done' ? [item.stored] : []));

/** The list after one item changed; a second copy of the same content becomes a remark. */
export const withChange = (items: readonly UploadItem[], next: UploadItem): readonly UploadItem[] =>
  items.map((item) => (item.id === next.id ? remarked(items, next) : item));

const remarked = (items: readonly UploadItem[], next: UploadItem): UploadItem => {
  if (next.state !== 'done') return next;
  const same = storedOf(items.filter(({ id }) => id !== next.id)).find(
    ({ sha256 }) => sha256 === next.stored.sha256,
  );
  return same ? { id: next.id, fileName: next.fileName, state: 'duplicate', other: same.fileName } : next;
};

/** Stored files as items to start from. */
export const itemsFrom = (text: string): readonly UploadItem[] => {
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
