import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { EvidenceError } from './evidence-error.ts';

/** Bytes at either end of a file that are looked at for a second opinion. */
const sample = 1024 * 1024;

const accepted: readonly RegExp[] = [
  /^application\/pdf$/,
  /^image\/(?!svg)/,
  /^audio\//,
  /^video\//,
  /^application\/(rtf|zip|gzip|x-7z-compressed|x-rar-compressed|x-tar)$/,
  /^application\/vnd\.openxmlformats-officedocument\.(?!.*(macroenabled))/,
  /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)$/,
];

/** Names of the parts by which the old Office container shows what it is (WPS writes the same ones). */
const compoundParts = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['__substg1.0', 'application/vnd.ms-outlook'],
] as const;

/**
 * The media type of a file by its content; what the client claims counts for nothing. Markup and programs are
 * refused, because a browser or a desktop might run them.
 * @param fileName decides only between plain text and CSV, which look alike
 * @throws EvidenceError file-type-refused
 */
export const recogniseType = async (path: string, fileName: string): Promise<string> => {
  const found = await fileTypeFromFile(path);
  if (found?.mime === 'application/x-cfb') return compoundType(await ends(path));
  if (found?.mime === 'application/zip') return zipType(await ends(path));
  if (found && accepted.some((pattern) => pattern.test(found.mime))) return found.mime;
  if (found && !/xml|text|subrip|calendar|vcard/.test(found.mime)) throw refusedAs(found.mime);
  return textType(await ends(path), fileName);
};

const refusedAs = (found: string): EvidenceError => new EvidenceError('file-type-refused', found);

const compoundType = (bytes: Buffer): string => {
  const part = compoundParts.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')));
  if (!part) throw refusedAs('application/x-cfb');
  return part[1];
};

/** OFD (GB/T 33190) is a zip with OFD.xml at its root. */
const zipType = (bytes: Buffer): string => {
  if (bytes.includes('OFD.xml')) return 'application/ofd';
  if (bytes.includes('META-INF/MANIFEST.MF') || bytes.includes('AndroidManifest.xml'))
    throw refusedAs('program');
  return 'application/zip';
};

const textType = (bytes: Buffer, fileName: string): string => {
  const text = decode(bytes);
  if (text === undefined) throw refusedAs('unknown');
  if (/^\s*(<[!?a-z]|#!)/i.test(text) || /<(script|html|svg|iframe)[\s>]/i.test(text))
    throw refusedAs('HTML/XML/script');
  return /\.csv$/i.test(fileName) ? 'text/csv' : 'text/plain';
};

/** Undefined for what is no text: control characters, or neither UTF-8, UTF-16 nor GB18030. */
const decode = (bytes: Buffer): string | undefined => {
  const mark = bytes.subarray(0, 2).toString('hex');
  const names = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const name of names) {
    try {
      // `stream`: the sample may end in the middle of a character.
      const text = new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
};

/** Both ends of the file: containers keep their directory at one of them. */
const ends = async (path: string): Promise<Buffer> => {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    if (size <= 2 * sample) return await handle.readFile();
    const [head, tail] = [Buffer.alloc(sample), Buffer.alloc(sample)];
    await handle.read(head, 0, sample, 0);
    await handle.read(tail, 0, sample, size - sample);
    return Buffer.concat([head, tail]);
  } finally {
    await handle.close();
  }
};
