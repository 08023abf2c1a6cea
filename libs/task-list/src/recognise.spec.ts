import { describe, expect, it } from 'vitest';
import { recogniseTaskList } from './index.ts';
import type { TaskListDraft } from './index.ts';

const header = '\t序号\n\t重点任务\n\t责任部门\n\t完成时限\n\n';
const list = (...rows: readonly string[]): TaskListDraft =>
  recogniseTaskList(`清单\n\n${header}${rows.join('\n')}`);
const codes = ({ findings }: TaskListDraft): string[] =>
  findings
    .map(({ row, code }) => (row === undefined ? code : `${row} ${code}`))
    .filter((one) => !/lead-assumed/.test(one));
// number|title|departments|deadline of each row
const brief = ({ rows }: TaskListDraft): string[] =>
  rows.map(({ number, title, departments, deadlineWords }) =>
    [number ?? '-', title, departments.map(({ name }) => name).join(' '), deadlineWords].join('|'),
  );
const row = (number: string | number, rest = '\t做事\n\t甲局、乙局\n\t2030.6\n'): string =>
  `\t${number}\n${rest}`;

describe('bad input becomes findings', () => {
  it.each<[string, TaskListDraft, string[]]>([
    ['an empty text', recogniseTaskList(''), ['empty-list']],
    ['blank lines', recogniseTaskList('\n \t \n'), ['empty-list']],
    ['prose', recogniseTaskList('关于召开会议的通知\n请各单位参加。'), ['no-header', 'empty-list']],
    ['a header alone', list(), ['empty-list']],
    ['no title', recogniseTaskList(header + row(1)), ['missing-list-title']],
    ['no departments', list(row(1, '\t做事\n\t2030.6\n')), ['1 missing-departments']],
    ['an empty cell', list(row(1, '\t做事\n\t\n\t2030.6\n')), ['1 missing-departments']],
    ['no deadline', list(row(1, '\t做事\n\t甲局、乙局\n'), row(2)), ['1 missing-deadline']],
    ['an odd deadline', list(row(1, '\t做事\n\t甲局\n\t尽快\n')), ['1 unreadable-deadline']],
    ['month 13', list(row(1, '\t做事\n\t甲局\n\t2030.13\n')), ['1 unreadable-deadline']],
    ['a year alone', list(row(1, '\t做事\n\t甲局\n\t2030\n'), row(2)), ['1 unreadable-deadline']],
    ['open-ended', list(row(1, '\t做事\n\t甲局\n\t长期坚持\n')), ['1 open-ended-deadline']],
    ['every year', list(row(1, '\t做事\n\t甲局\n\t每年12月\n')), ['1 yearly-deadline']],
    [
      'only a number',
      list(row(1, ''), row(2)),
      ['1 missing-title', '1 missing-departments', '1 missing-deadline'],
    ],
    ['a number twice', list(row(1), row(1), row(2)), ['2 duplicate-number']],
    ['a gap', list(row(1), row(5)), ['number-gap']],
    ['no number', list(row(1), '\t做事\n\t甲局、乙局\n\t2030.6\n', row(2)), ['2 missing-number']],
    ['a name twice', list(row(1, '\t做事\n\t甲局、甲局\n\t2030.6\n')), ['1 duplicate-department']],
    ['a long title', list(row(1, `\t${'做'.repeat(1001)}\n\t甲局\n\t2030.6\n`)), ['1 title-too-long']],
  ])('%s', (_, draft, expected) => expect(codes(draft)).toEqual(expected));

  it('more tasks than a list may have', () => {
    const draft = recogniseTaskList(
      `清单\n序号\t任务\t责任部门\t完成时限\n${'1\t做事\t甲局\t2030.6\n'.repeat(2001)}`,
    );
    expect(draft.rows).toHaveLength(2000);
    expect(codes(draft)).toContain('too-many-tasks');
  });

  it('a row without deadline does not swallow the next, even one without number', () => {
    const draft = list(row(1, '\t做事\n\t甲局、乙局\n'), '\t再做事\n\t丙局\n\t2030.6\n', row(2));
    expect(brief(draft)).toEqual(['1|做事|甲局 乙局|', '-|再做事|丙局|2030.6', '2|做事|甲局 乙局|2030.6']);
  });
});

describe('layouts', () => {
  const rows = ['1|第一件事|甲局 乙局|2030.6', '2|第二件事|丙局|2030年7月'];

  it.each<[string, string]>([
    [
      'rows on one line',
      '清单\n序号\t工作任务\t责任单位\t完成时间\n1\t第一件事\t甲局、乙局\t2030.6\n2\t第二件事\t丙局\t2030年7月\n',
    ],
    [
      'rows with leading tabs and CRLF',
      '清单\r\n\t序号\t任务\t责任单位\t时限要求\r\n\t1\t第一件事\t甲局、乙局\t2030.6\r\n\t2\t第二件事\t丙局\t2030年7月',
    ],
    [
      'no tabs at all',
      '清单\n序号\n主要任务\n责任部门\n完成时限\n1\n第一件事\n甲局、乙局\n2030.6\n2\n第二件事\n丙局\n2030年7月\n— 3 —',
    ],
    [
      'blank lines everywhere',
      '清单\n\n序号\n\n主要任务\n\n责任部门\n\n完成时限\n\n1\n\n第一件事\n\n甲局、乙局\n\n2030.6\n\n2\n\n第二件事\n\n丙局\n\n2030年7月\n\n16\n',
    ],
    [
      'a page break with number and repeated header',
      `清单\n${header}\t1\n\t第一件事\n\t甲局、乙局\n\t2030.6\n15\n\f${header}\t2\n\t第二件事\n\t丙局\n\t2030年7月\n- 16 -\n`,
    ],
    [
      'deadline before departments',
      '清单\n序号\t任务\t完成时限\t责任部门\n1\t第一件事\t2030.6\t甲局、乙局\n2\t第二件事\t2030年7月\t丙局',
    ],
    [
      'numbers with punctuation',
      `清单\n${header}\t１．\n\t第一件事\n\t甲局、乙局\n\t2030.6\n\n\t（2）\n\t第二件事\n\t丙局\n\t2030年7月`,
    ],
  ])('%s', (_, text) => {
    const draft = recogniseTaskList(text);
    expect(brief(draft)).toEqual(rows);
    expect(draft.title).toBe('清单');
    expect(codes(draft)).toEqual([]);
  });

  it('without a header the usual order is taken and said', () => {
    const draft = recogniseTaskList(
      '清单\n\n\t1\n\t第一件事\n\t甲局、乙局\n\t2030.6\n\n\t2\n\t第二件事\n\t丙局\n\t2030年7月',
    );
    expect(brief(draft)).toEqual(rows);
    expect(codes(draft)).toEqual(['no-header']);
    expect(codes(recogniseTaskList('清单\n1\t第一件事\t甲局\t2030.6'))).toEqual(['no-header']);
  });

  it('lead and partner columns, and columns that are not imported', () => {
    const draft = recogniseTaskList(
      '清单\n序号\t任务\t牵头单位\t配合单位\t完成时限\t联系人\n1\t做事\t乙局\t甲局、丙局\t2030.6\t张三',
    );
    expect(brief(draft)).toEqual(['1|做事|乙局 甲局 丙局|2030.6']);
    expect(draft.rows[0]?.departments[0]).toEqual({ name: '乙局', role: 'lead', leadSource: 'column' });
    expect(codes(draft)).toEqual(['column-ignored']);
  });

  it('cells with line breaks: continued lines, several paragraphs, quoted by a spreadsheet', () => {
    const continued = list('\t1\n\t第一段，\n第二段。\n\n2. 第三段\n\t甲局\n乙局\n\t2030.6\n');
    expect(brief(continued)).toEqual(['1|第一段，\n第二段。\n2. 第三段|甲局 乙局|2030.6']);
    const paragraphs = list('\t1\n\t第一段。\n\t第二段。\n\t甲局、\n\t乙局\n\t2030.6\n');
    expect(brief(paragraphs)).toEqual(['1|第一段。\n第二段。|甲局 乙局|2030.6']);
    const quoted = recogniseTaskList(
      '清单\n序号\t任务\t责任部门\t完成时限\n1\t"做""好""事\n再做"\t"甲局\n乙局"\t2030.6\n2\t"半个引号\t丙局\t2030.7',
    );
    expect(brief(quoted)).toEqual(['1|做"好"事\n再做|甲局 乙局|2030.6', '2|"半个引号|丙局|2030.7']);
  });

  it('sections between rows are skipped and said', () => {
    const draft = list('\t一、加强领导\n', row(1), '（二）完善机制\n', row(2));
    expect(draft.rows).toHaveLength(2);
    expect(codes(draft)).toEqual(['section-skipped', 'section-skipped']);
  });
});

describe('around the table', () => {
  it('the title is what stands below 附件, or the last paragraph above the table', () => {
    expect(recogniseTaskList(`通知正文。\n\n附件1\n\n某市工作\n任务清单\n\n${header}${row(1)}`).title).toBe(
      '某市工作任务清单',
    );
    expect(recogniseTaskList(`通知正文。\n\n任务清单\n${header}${row(1)}`).title).toBe('任务清单');
  });

  it('remarks are kept, page numbers are not', () => {
    const draft = list(row(1), '\n备注：1.加黑的为牵头部门\n2.其他说明\n16\n- 17 -\n');
    expect(draft.remarks).toEqual(['备注：1.加黑的为牵头部门', '2.其他说明']);
    expect(codes(draft)).toEqual(['bold-lost']);
  });
});
