import type { DraftRow, TaskListDraft } from './draft.ts';
import { toDraftRow } from './draft-row.ts';
import { finding, inReadingOrder } from './finding.ts';
import type { Finding } from './finding.ts';
import { filledFields, splitLines } from './lines.ts';
import type { Line } from './lines.ts';
import { isPageNumber } from './marks.ts';
import { readCells } from './read-cells.ts';
import { readTabRows } from './read-tab-rows.ts';
import { refuseLarge } from './read-plain-text.ts';
import { findTable } from './table.ts';
import type { Table, TableContent } from './table.ts';

/** The longest title of a list, in characters. */
export const longestListTitle = 200;

/** The most tasks that one list may have; what is beyond is not read, and said. */
export const mostTasks = 2000;

/** `now`, an ISO instant, lets deadlines that have passed be pointed out; without it they are not. */
export interface RecogniseOptions {
  readonly now?: string;
}

/**
 * Reads the plain text of a published list: title, table, remarks → a draft with findings. Bad input gives
 * findings, not errors.
 * @throws TaskListFileError `file-too-large`, for a text that did not come through `readPlainText`
 */
export function recogniseTaskList(text: string, { now }: RecogniseOptions = {}): TaskListDraft {
  refuseLarge(text.length);
  const lines = splitLines(text);
  const table = findTable(lines);
  if (table === undefined) return nothingFound(lines);
  const body = lines.slice(table.body);
  const content = table.layout === 'cells' ? readCells(body, table) : readTabRows(body, table);
  const rows = withNumberFindings(
    content.rows
      .slice(0, mostTasks)
      .map((raw, index) => toDraftRow(raw, { position: index + 1, lines, now })),
  );
  const title = titleAbove(lines.slice(0, table.start));
  const own = [...titleFindings(title), ...tableFindings(table, content), ...gaps(rows)];
  const findings = inReadingOrder([...own, ...rows.flatMap((row) => row.findings)]);
  return { title, remarks: content.remarks, rows, findings };
}

function nothingFound(lines: readonly Line[]): TaskListDraft {
  const blank = lines.every((line) => filledFields(line).length === 0);
  const codes = blank ? (['empty-list'] as const) : (['no-header', 'empty-list'] as const);
  return { title: '', remarks: [], rows: [], findings: codes.map((code) => finding({ code })) };
}

// Below the word 附件 all of it is the title; else only the last paragraph above the table.
function titleAbove(lines: readonly Line[]): string {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    const words = filledFields(line).join(' ');
    if (/^附\s*[件表录]\s*[\d一二三四五六七八九十０-９]*\s*[:：]?$/.test(words))
      paragraphs.splice(0, Infinity, []);
    else if (words === '') paragraphs.push([]);
    else if (!isPageNumber(words)) paragraphs.at(-1)!.push(words);
  }
  return (
    paragraphs
      .filter((paragraph) => paragraph.length > 0)
      .at(-1)
      ?.join('') ?? ''
  );
}

function titleFindings(title: string): Finding[] {
  const length = [...title].length;
  if (length === 0) return [finding({ code: 'missing-list-title' })];
  if (length <= longestListTitle) return [];
  return [finding({ code: 'title-too-long', params: { length, limit: longestListTitle } })];
}

function tableFindings(table: Table, { rows, sections, remarks }: TableContent): Finding[] {
  const found: Finding[] = [];
  if (!table.hasHeader) found.push(finding({ code: 'no-header' }));
  if (rows.length === 0) found.push(finding({ code: 'empty-list' }));
  if (rows.length > mostTasks) {
    found.push(finding({ code: 'too-many-tasks', params: { count: rows.length, limit: mostTasks } }));
  }
  for (const column of table.ignored) found.push(finding({ code: 'column-ignored', params: { column } }));
  for (const words of sections) found.push(finding({ code: 'section-skipped', params: { words } }));
  const bold = remarks.some((remark) => /加黑|加粗|黑体/.test(remark) && /牵头/.test(remark));
  if (bold && rows.length > 0) found.push(finding({ code: 'bold-lost' }));
  return found;
}

function withNumberFindings(rows: readonly DraftRow[]): DraftRow[] {
  const firstRows = new Map<number, number>();
  return rows.map((row, index) => {
    if (row.number === undefined) return row;
    const firstRow = firstRows.get(row.number);
    if (firstRow === undefined) {
      firstRows.set(row.number, index + 1);
      return row;
    }
    const params = { number: row.number, firstRow };
    const duplicate = finding({ code: 'duplicate-number', row: index + 1, params });
    return { ...row, findings: [duplicate, ...row.findings] };
  });
}

function gaps(rows: readonly DraftRow[]): Finding[] {
  const numbers = rows.flatMap(({ number }) => (number === undefined ? [] : [number])).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0;
    if (number <= before + 1) return [];
    return [finding({ code: 'number-gap', params: { first: before + 1, last: number - 1 } })];
  });
}
