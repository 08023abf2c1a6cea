import { problem } from '../problems/index.ts';

/** The key of a page's last row as an opaque word for the caller to send back. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** @throws invalid-request unless it is a cursor of this shape, one type name per member */
export const decodeCursor = (
  cursor: string,
  shape: readonly ('string' | 'number')[],
): readonly (string | number)[] => {
  const key = parse(cursor);
  if (Array.isArray(key) && key.length === shape.length && key.every((part, at) => isPart(part, shape[at]))) {
    return key as (string | number)[];
  }
  throw problem(
    'invalid-request',
    {},
    {
      faults: [
        {
          pointer: '/cursor',
          detail: {
            zh: '翻页标记无效，请回到第一页。',
            en: 'This cursor is not valid; start from the first page.',
          },
        },
      ],
    },
  );
};

/** Numbers as a database column holds them. */
const isPart = (part: unknown, type: 'string' | 'number' | undefined): boolean =>
  type === 'number' ? Number.isInteger(part) && Math.abs(Number(part)) < 2 ** 31 : typeof part === type;

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
