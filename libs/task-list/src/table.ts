import { columnOf, isHeader, usualColumns } from './columns.ts';
import type { Column } from './columns.ts';
import { filledFields } from './lines.ts';
import type { Line } from './lines.ts';
import { rowNumber } from './marks.ts';

/** Where the table stands in the lines and how it is laid out. */
export interface Table {
  /** `cells`: a cell on a line of its own, as Word's tables come out; `tab-rows`: a row on a line. */
  readonly layout: 'cells' | 'tab-rows';
  readonly columns: readonly Column[];
  /** Header words of columns that are not imported. */
  readonly ignored: readonly string[];
  /** Index of the first line of the header; of the first row when there is none. */
  readonly start: number;
  /** Index of the first line below the header. */
  readonly body: number;
  readonly hasHeader: boolean;
  /** The cells begin with a tab, so a line without one continues the cell above. */
  readonly tabbed: boolean;
  /** No blank lines between the header's cells, so blank lines part rows. */
  readonly blocks: boolean;
}

/** One row before its cells are understood. `first` and `last` are line numbers. */
export interface RawRow {
  readonly first: number;
  readonly last: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** What the lines below a header hold. */
export interface TableContent {
  readonly rows: readonly RawRow[];
  readonly sections: readonly string[];
  readonly remarks: readonly string[];
}

/** Finds the header, or without one the first row; undefined when nothing looks like a table. */
export function findTable(lines: readonly Line[]): Table | undefined {
  for (const [index, line] of lines.entries()) {
    const found = headerOnOneLine(line, index) ?? headerOnSeveralLines(lines, index);
    if (found !== undefined) return found;
  }
  return tableWithoutHeader(lines);
}

function headerOnOneLine(line: Line, index: number): Table | undefined {
  const words = line.fields.slice(line.fields.findIndex((field) => field !== ''));
  if (words.length < 2 || !isHeader(words.map(columnOf))) return undefined;
  const place = {
    start: index,
    body: index + 1,
    hasHeader: true,
    tabbed: line.fields[0] === '',
    blocks: true,
  };
  return { layout: 'tab-rows', ...namedColumns(words), ...place };
}

function headerOnSeveralLines(lines: readonly Line[], start: number): Table | undefined {
  const words: string[] = [];
  let body = start;
  let blocks = true;
  // Bounded, so that a text of nothing but header words costs no more than its length.
  const limit = Math.min(lines.length, start + 24);
  for (let index = start; index < limit; index += 1) {
    const line = lines[index]!;
    const [word, ...more] = filledFields(line);
    if (word === undefined) {
      if (words.length === 0) return undefined;
      continue;
    }
    if (more.length > 0 || columnOf(word) === undefined) break;
    blocks &&= words.length === 0 || index === body;
    words.push(word);
    body = index + 1;
  }
  if (!isHeader(words.map(columnOf))) return undefined;
  const place = { start, body, hasHeader: true, tabbed: lines[start]!.tabbed, blocks };
  return { layout: 'cells', ...namedColumns(words), ...place };
}

// A second column of the same kind would overwrite the first.
function namedColumns(words: readonly string[]): Pick<Table, 'columns' | 'ignored'> {
  const columns: Column[] = [];
  const ignored: string[] = [];
  for (const word of words) {
    const column = columnOf(word) ?? 'other';
    const taken = column === 'other' || columns.includes(column);
    columns.push(taken ? 'other' : column);
    if (taken && word !== '') ignored.push(word);
  }
  return { columns, ignored };
}

function tableWithoutHeader(lines: readonly Line[]): Table | undefined {
  const filled = lines.map(filledFields);
  const start = filled.findIndex(
    ([first, ...more], index) =>
      first !== undefined &&
      rowNumber(first) !== undefined &&
      (more.length >= 2 || (more.length === 0 && wordsFollow(filled, index))),
  );
  const line = lines[start];
  if (line === undefined) return undefined;
  const layout = filled[start]!.length > 1 ? 'tab-rows' : 'cells';
  const place = {
    start,
    body: start,
    hasHeader: false,
    tabbed: line.fields[0] === '' && line.tabbed,
    blocks: false,
  };
  return { layout, columns: usualColumns, ignored: [], ...place };
}

function wordsFollow(filled: readonly (readonly string[])[], index: number): boolean {
  const next = filled.slice(index + 1, index + 6).find((fields) => fields.length > 0)?.[0];
  return next !== undefined && rowNumber(next) === undefined;
}
