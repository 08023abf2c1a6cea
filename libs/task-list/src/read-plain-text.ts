import { finding, findingText } from './finding.ts';
import type { Finding } from './finding.ts';

/** The largest file or pasted text that is looked at, in bytes (of UTF-8 for text). */
export const largestFileBytes = 2 * 1024 * 1024;

/** A file that no draft can be made of; the only error this library throws. */
export class TaskListFileError extends Error {
  /** Stable code for the wire. */
  readonly code: 'unreadable-file' | 'file-too-large';

  /** The same as a finding, for `findingText`. */
  readonly finding: Finding;

  constructor(code: 'unreadable-file' | 'file-too-large', params: Finding['params']) {
    const found = finding({ code, params });
    super(findingText(found, 'en'));
    this.name = 'TaskListFileError';
    this.code = code;
    this.finding = found;
  }
}

/**
 * The text of an uploaded or pasted list: UTF-8 with or without a mark, UTF-16 with a mark, else GB18030.
 * @throws TaskListFileError `file-too-large` above 2 MiB, `unreadable-file` for anything that is not text
 */
export function readPlainText(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') {
    refuseLarge(Buffer.byteLength(bytes, 'utf8'));
    return readableOrRefuse(bytes.replace(/^\ufeff/, ''));
  }
  refuseLarge(bytes.byteLength);
  refuseKnownFormat(bytes);
  return readableOrRefuse(decode(bytes));
}

/**
 * @param bytes length of the text in bytes
 * @throws TaskListFileError `file-too-large`
 */
export function refuseLarge(bytes: number): void {
  if (bytes > largestFileBytes)
    throw new TaskListFileError('file-too-large', { bytes, limit: largestFileBytes });
}

// The commonest wrong files, named so that the sentence can say what was uploaded.
const formats: readonly (readonly [name: string, signature: string])[] = [
  ['Word/Excel (docx, xlsx, zip)', 'PK\x03\x04'],
  ['Word/Excel (doc, xls)', '\xd0\xcf\x11\xe0'],
  ['PDF', '%PDF'],
  ['RTF', '{\\rtf'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['gzip', '\x1f\x8b'],
];

function refuseKnownFormat(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const format = formats.find(([, signature]) => start.startsWith(signature));
  if (format !== undefined) throw new TaskListFileError('unreadable-file', { reason: format[0] });
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes) ?? refuse('UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes) ?? refuse('UTF-16');
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes) ?? refuse('binary');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// A few control characters occur in what Word puts on the clipboard; NUL or many of them mean a binary.
// Random bytes often pass as GB18030, but then land in the private use area.
function readableOrRefuse(text: string): string {
  // oxlint-disable-next-line no-control-regex -- looking for control characters is the point
  const strange = text.match(/[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (text.includes('\0') || strange * 50 > text.length) refuse('binary');
  return text;
}

function refuse(reason: string): never {
  throw new TaskListFileError('unreadable-file', { reason });
}
