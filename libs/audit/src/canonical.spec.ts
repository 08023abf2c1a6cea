import { describe, expect, it } from 'vitest';
import type { TaskEvent } from '#libs/domain';
import { canonicalBytes, canonicalEvent, canonicalLimit, canonicalSha256, EventTooLarge } from './index.ts';

const text = (value: unknown): string => canonicalBytes(value).toString('utf8');

describe('the canonical form (RFC 8785)', () => {
  it('is the example of the standard, section 3.2.4, byte for byte', () => {
    const value = {
      // The standard writes 333333333.33333329, which is this number.
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalBytes(value).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a' +
        '5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c' +
        '22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d'.replace(
          '3333333333',
          '3333333333',
        ),
    );
  });

  it('sorts members by UTF-16 units, as section 3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(text(value)) as object).length).toBe(7);
    const order = ['Carriage Return', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'];
    const at = order.map((word) => text(value).indexOf(`"${word}`));
    expect(at.every((position) => position > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });

  // Appendix B of the standard: IEEE 754 bits and what they are written as.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s', (bits, written) => {
    expect(text(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  it('writes Chinese as it stands and does not normalise it', () => {
    expect(text({ 部门: '市教育局' })).toBe('{"部门":"市教育局"}');
    expect(text('e\u0301')).not.toBe(text('\u00e9'));
  });

  it('does not depend on the order in which members were set, nor on absent ones', () => {
    expect(text({ b: 1, a: { d: 2, c: [3] } })).toBe(text({ a: { c: [3], d: 2 }, b: 1 }));
    expect(text({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it.each([[Number.NaN], [Infinity], ['\ud800'], [undefined], [() => 1]])('has no form for %s', (value) => {
    expect(() => canonicalBytes(value)).toThrow(/not allowed|no canonical form/);
  });
});

/*
 * The bytes of an event never change once they are written: these were computed when form 1 was fixed. If this test
 * fails, do not change what it expects: a new form gets a new version.
 */
const golden = {
  version: 1,
  taskId: '2020-01-03',
  seq: 4,
  at: '2020-06-15T02:30:00.000Z',
  actor: {
    personId: '0b9c6f0e-5f2b-4c6e-9d57-3a1e0c7f4a11',
    departmentId: 'shi-jiaoyuju',
    departmentName: '市教育局',
    capacity: 'clerk',
  },
  commandId: '01J0ABCDEFGHJKMNPQRSTVWXYZ',
  commandIndex: 0,
  commandHash: 'a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1',
  fact: {
    type: 'submitted',
    assignmentId: 'a1',
    revision: 1,
    statement: '《实施细则》已于6月15日印发。\n“职教二十条”——完成 "100%"',
    evidence: [
      {
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        fileName: '实施细则（正式印发）.pdf',
        size: 104857600,
        mediaType: 'application/pdf',
      },
    ],
  },
} as unknown as TaskEvent;

describe('an event', () => {
  it('has these bytes and this hash for ever', () => {
    const { bytes, hash } = canonicalEvent(golden);
    expect(bytes.toString('utf8')).toBe(
      '{"actor":{"capacity":"clerk","departmentId":"shi-jiaoyuju","departmentName":"市教育局","personId":"0b9c6f0e-5f2b-4c6e-9d57-3a1e0c7f4a11"},' +
        '"at":"2020-06-15T02:30:00.000Z","commandHash":"a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1a3f1","commandId":"01J0ABCDEFGHJKMNPQRSTVWXYZ","commandIndex":0,' +
        '"fact":{"assignmentId":"a1","evidence":[{"fileName":"实施细则（正式印发）.pdf","mediaType":"application/pdf","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":104857600}],' +
        '"revision":1,"statement":"《实施细则》已于6月15日印发。\\n“职教二十条”——完成 \\"100%\\"","type":"submitted"},"seq":4,"taskId":"2020-01-03","version":1}',
    );
    expect(hash.toString('hex')).toBe('e7cbcfcd1b50a3c7240f28e0a3f61e4e566611d2b676ffab832ec2cc939e95b6');
    expect(canonicalSha256(golden)).toBe(hash.toString('hex'));
  });

  it('above 65,535 bytes is a defect that is named, not a truncated entry', () => {
    const size = (statement: string): TaskEvent =>
      ({ ...golden, fact: { ...golden.fact, statement } }) as TaskEvent;
    const room = canonicalLimit - canonicalEvent(size('')).bytes.length;
    expect(canonicalEvent(size('x'.repeat(room))).bytes.length).toBe(canonicalLimit);
    expect(() => canonicalEvent(size('x'.repeat(room + 1)))).toThrow(EventTooLarge);
    expect(() => canonicalEvent(size('x'.repeat(room + 1)))).toThrow('event 2020-01-03#4 has 65536 bytes');
  });
});
