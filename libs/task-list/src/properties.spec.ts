import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findingText,
  matchDepartments,
  proposeDirectory,
  readPlainText,
  recogniseTaskList,
  sampleDirectory,
} from './index.ts';
import { TaskListFileError } from './read-plain-text.ts';

interface Row {
  readonly title: readonly string[];
  readonly departments: readonly string[];
  readonly month: string;
}

const offices = sampleDirectory.departments.map(({ name }) => name);
// Any punctuation, but neither a bare number nor a page number: those mean something else to the layout.
const titleLine = fc
  .array(fc.constantFrom(...'推进职教、，。；：“”《》（）()+%1-2 局委市县年月30,;.…—'.split('')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((chars) => `做${chars.join('')}好`);
const aRow: fc.Arbitrary<Row> = fc.record({
  title: fc.array(titleLine, { minLength: 1, maxLength: 3 }),
  departments: fc.uniqueArray(fc.constantFrom(...offices), { minLength: 1, maxLength: 8 }),
  month: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}.${m}`),
});
const someRows = fc.array(aRow, { minLength: 1, maxLength: 12 });
const separator = fc.constantFrom('、', '，', ',', '；', ';', '\n', ' 、 ');

function inCells(rows: readonly Row[], between: string): string {
  const blocks = rows.map(
    ({ title, departments, month }, at) =>
      `\t${at + 1}\n\t${title.join('\n')}\n\t${departments.join(between)}\n\t${month}\n`,
  );
  return `附件\n某市任务清单\n\n\t序号\n\t重点任务\n\t责任部门\n\t完成时限\n\n${blocks.join('\n')}\n\n备注：无\n16\n`;
}

function inTabRows(rows: readonly Row[], between: string): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ title, departments, month }, at) =>
    [at + 1, quoted(title.join('\n')), quoted(departments.join(between)), month].join('\t'),
  );
  return `某市任务清单\n\n序号\t重点任务\t责任部门\t完成时限\n${lines.join('\n')}\n\n备注：无\n`;
}

describe('a list written out and read again is the same list', () => {
  it.each([
    ['a cell on a line', inCells],
    ['a row on a line', inTabRows],
  ])('%s', { timeout: 30_000 }, (_, render) => {
    fc.assert(
      fc.property(someRows, separator, (rows, between) => {
        const draft = recogniseTaskList(render(rows, between));
        expect(draft.title).toBe('某市任务清单');
        expect(draft.remarks).toEqual(['备注：无']);
        expect(
          draft.rows.map(({ number, title, departments, deadlineWords }) => ({
            number,
            title: title.split('\n'),
            departments: departments.map(({ name }) => name),
            month: deadlineWords,
          })),
        ).toEqual(rows.map((row, at) => ({ number: at + 1, ...row })));
        expect(draft.findings.filter(({ code }) => code !== 'lead-assumed')).toEqual([]);
      }),
    );
  });
});

describe('whatever comes in', () => {
  const pieces =
    '序号|重点任务|责任部门|牵头单位|完成时限|1|2|16|2020.6|长期坚持|市教育局|各区县人民政府|（牵头）|由|牵头|配合|备注：|附件|、|\t|\t\t|\n|\n\n|"|（| |\v|\f|\x07|一、总则|做事。';
  const soup = fc
    .array(fc.constantFrom(...pieces.split('|')), { maxLength: 60 })
    .map((words) => words.join(''));

  it(
    'recognition and matching never throw, and every row and finding is well formed',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
          const draft = recogniseTaskList(text, { now: '2026-01-01T00:00:00Z' });
          for (const directory of [sampleDirectory, proposeDirectory(draft)]) {
            const matched = matchDepartments(draft, directory);
            for (const { assignments } of matched.rows) {
              expect(new Set(assignments.map(({ departmentId }) => departmentId)).size).toBe(
                assignments.length,
              );
              expect(assignments.filter(({ role }) => role === 'lead').length).toBeLessThanOrEqual(1);
            }
            for (const found of matched.findings) {
              expect(findingText(found, 'zh') + findingText(found, 'en')).not.toMatch(/undefined|\{\w+\}/);
            }
          }
          for (const { departments } of draft.rows) {
            expect(departments.filter(({ role }) => role === 'lead')).toHaveLength(
              departments.length > 0 ? 1 : 0,
            );
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  it('bytes are read or refused with a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        try {
          recogniseTaskList(readPlainText(file));
        } catch (error) {
          expect(error).toBeInstanceOf(TaskListFileError);
        }
      }),
    );
  });

  it.each([
    '任务\n',
    '序号\n',
    '\n',
    '\t',
    ' ',
    '"\t',
    '1\n',
    '局（',
    '、',
    '\t1\n\t做事\n\t甲局\n\t2020.6\n',
  ])('200 kB of %j take time in proportion', { timeout: 30_000 }, (piece) => {
    const text = piece.repeat(Math.floor(200_000 / piece.length));
    const head = '\t序号\n\t重点任务\n\t责任部门\n\t完成时限\n\n\t1\n\t做事\n\t';
    expect(() => recogniseTaskList(text)).not.toThrow();
    expect(() => recogniseTaskList(head + text)).not.toThrow();
  });
});
