import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultOf } from './validation.ts';

const schema = z.strictObject({
  name: z.string().min(1).max(3),
  count: z.int().max(9).optional(),
  kind: z.enum(['a', 'b']).optional(),
  rows: z.array(z.strictObject({ id: z.string().regex(/^\d+$/) })).max(1),
});

const faults = (value: unknown) => {
  const result = schema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => {
    const { pointer, detail } = faultOf(issue);
    return [pointer, detail.zh];
  });
};

test.each([
  ['a missing member', { rows: [] }, ['/name', '此项必填。']],
  ['an empty text', { name: '', rows: [] }, ['/name', '此项必填。']],
  ['a text too long', { name: '四个字啊', rows: [] }, ['/name', '最多 3 字。']],
  ['a wrong type', { name: 1, rows: [] }, ['/name', '此项的类型不正确。']],
  ['a number too big', { name: 'x', count: 10, rows: [] }, ['/count', '不能大于 9。']],
  ['an unknown word', { name: 'x', kind: 'c', rows: [] }, ['/kind', '只能是：a、b。']],
  ['an unknown member', { name: 'x', rows: [], more: 1 }, ['', '不认识的项目：more。']],
  ['a wrong form deep inside', { name: 'x', rows: [{ id: 'y' }] }, ['/rows/0/id', '此项的格式不正确。']],
])('%s is named by its place, in words for people', (_name, value, expected) => {
  expect(faults(value)).toContainEqual(expected);
});
