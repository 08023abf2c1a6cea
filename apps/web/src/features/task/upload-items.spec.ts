import { expect, test } from 'vitest';
import { itemsFrom, storedOf, type UploadItem, withChange } from './upload-items.ts';

const stored = (sha256: string, fileName: string) => ({ sha256, fileName, size: 1, mediaType: 'text/plain' });
const uploading = (id: string): UploadItem => ({
  id,
  fileName: `${id}.txt`,
  state: 'uploading',
  share: 0,
  file: new File([], `${id}.txt`),
});

test('the same content under another name is remarked, not submitted twice', () => {
  const first = withChange([uploading('a'), uploading('b')], {
    id: 'a',
    fileName: 'a.txt',
    state: 'done',
    stored: stored('1', 'a.txt'),
  });
  const both = withChange(first, { id: 'b', fileName: 'b.txt', state: 'done', stored: stored('1', 'b.txt') });
  expect(both[1]).toMatchObject({ state: 'duplicate', other: 'a.txt' });
  expect(storedOf(both)).toHaveLength(1);
});

test('only what arrived is submitted', () => {
  const items: readonly UploadItem[] = [
    uploading('a'),
    { id: 'b', fileName: 'b.txt', state: 'failed', error: new Error('away'), file: new File([], 'b.txt') },
  ];
  expect(storedOf(items)).toEqual([]);
});

test('files that arrived before a reload are there again; a broken note is no files', () => {
  const file = stored('1', 'a.txt');
  expect(storedOf(itemsFrom(JSON.stringify([file])))).toEqual([file]);
  expect(itemsFrom('{')).toEqual([]);
});
