import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EvidenceStore } from './evidence-store.ts';

let folder: string;
let store: EvidenceStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  store = new EvidenceStore({ folder, largest: 1000 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (content: string | Buffer, name = 'a.txt') =>
  store.put(Readable.from([Buffer.from(content)]), name);
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));

test('a file lies under its hash, with its size and the type of its content', async () => {
  const stored = await put('%PDF-1.7\n%%EOF', 'misleading.txt');
  expect(stored).toMatchObject({ size: 14, mediaType: 'application/pdf' });
  expect(await files()).toEqual([path.join(stored.sha256.slice(0, 2), stored.sha256.slice(2))]);
  expect(await readFile(path.join(folder, (await files())[0] ?? ''), 'utf8')).toBe('%PDF-1.7\n%%EOF');
});

test('the same content is stored once', async () => {
  const [one, other] = [await put('同样的内容'), await put('同样的内容', 'b.csv')];
  expect(other.sha256).toBe(one.sha256);
  expect(await files()).toHaveLength(1);
});

test.each([
  ['payload-too-large', 'x'.repeat(1001)],
  ['empty-file', ''],
  ['file-type-refused', '<!doctype html><p>hello'],
  ['file-type-refused', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['file-type-refused', '<?xml version="1.0"?><a/>'],
  ['file-type-refused', '#!/bin/sh\nrm -rf'],
  ['file-type-refused', '\u007fELF\u0002\u0001\u0001\u0000'],
  ['file-type-refused', 'MZ\u0000\u0000'],
  ['file-type-refused', Buffer.from([0, 1, 2, 3, 255])],
])('a file refused as %s leaves nothing behind (%#)', async (code, content) => {
  await expect(put(content)).rejects.toMatchObject({ code });
  expect(await files()).toEqual([]);
});

test('a broken upload leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('the first part');
      throw new Error('connection lost');
    })(),
  );
  await expect(store.put(broken, 'a.txt')).rejects.toMatchObject({ code: 'upload-broken' });
  expect(await files()).toEqual([]);
});

test.each([
  { content: '完成情况', name: 'a.txt', mediaType: 'text/plain' },
  { content: '序号,任务\n1,x', name: 'a.csv', mediaType: 'text/csv' },
  // GB18030
  { content: Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), name: 'a.txt', mediaType: 'text/plain' },
])('text is accepted as $mediaType', async ({ content, name, mediaType }) => {
  expect(await put(content, name)).toMatchObject({ mediaType });
});
