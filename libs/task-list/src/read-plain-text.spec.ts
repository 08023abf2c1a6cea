import { describe, expect, it } from 'vitest';
import {
  findingText,
  findingWords,
  largestFileBytes,
  readPlainText,
  recogniseTaskList,
  TaskListFileError,
} from './index.ts';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])),
  );

const refusal = (read: () => unknown): TaskListFileError => {
  try {
    read();
  } catch (error) {
    if (error instanceof TaskListFileError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('text is read whatever its encoding', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('市教育局')],
    ['UTF-8 with mark', new TextEncoder().encode('\ufeff市教育局')],
    ['GB18030', bytes(0xca, 0xd0, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6)],
    ['UTF-16 little-endian', Uint8Array.from([0xff, 0xfe, ...Buffer.from('市教育局', 'utf16le')])],
    ['UTF-16 big-endian', Uint8Array.from([0xfe, 0xff, ...Buffer.from('市教育局', 'utf16le').swap16()])],
  ])('%s', (_, file) => expect(readPlainText(file)).toBe('市教育局'));

  it('pasted text and an empty file', () => {
    expect(readPlainText('\ufeff市教育局')).toBe('市教育局');
    expect(readPlainText(new Uint8Array())).toBe('');
  });
});

describe('a file that is no text is refused', () => {
  it.each([
    ['docx', bytes('PK\x03\x04', 20, 0, 8, 0), 'docx'],
    ['doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'doc'],
    ['PDF', bytes('%PDF-1.7\n'), 'PDF'],
    ['RTF', bytes('{\\rtf1\\ansi}'), 'RTF'],
    ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'PNG'],
    ['NUL bytes', bytes('abc', 0, 0, 0, 'def'), 'binary'],
    ['no encoding at all', bytes(0xff, 0xff, 0x80, 0x80), 'binary'],
  ])('%s', (_, file, reason) => {
    const error = refusal(() => readPlainText(file));
    expect(error.code).toBe('unreadable-file');
    expect(findingText(error.finding, 'zh')).toContain(reason);
  });

  it('larger than 2 MiB, as bytes, as text, or straight to recognition', () => {
    const large = 'a'.repeat(largestFileBytes + 1);
    expect(refusal(() => readPlainText(new TextEncoder().encode(large))).code).toBe('file-too-large');
    expect(refusal(() => readPlainText('市'.repeat(largestFileBytes / 2))).code).toBe('file-too-large');
    expect(refusal(() => recogniseTaskList(large)).code).toBe('file-too-large');
  });
});

describe('sentences', () => {
  it('exist in both languages and name the same values', () => {
    const values = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const [code, { zh, en }] of Object.entries(findingWords)) {
      expect(values(zh), code).toEqual(values(en));
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });
});
