import { byPosition } from './assign-cells.ts';
import { columnOf, isHeader } from './columns.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import { isPageNumber, isRemark, isSection, rowNumber } from './marks.ts';
import type { RawRow, Table, TableContent } from './table.ts';

interface Row {
  readonly first: number;
  last: number;
  readonly cells: Partial<Record<Column, string>>;
}

interface TabLine {
  readonly first: number;
  readonly last: number;
  readonly fields: readonly string[];
}

/** Reads a table with one row on a line and tabs between the cells, the way spreadsheets copy. */
export function readTabRows(lines: readonly Line[], table: Table): TableContent {
  const rows: Row[] = [];
  const sections: string[] = [];
  const tabLines = joinQuoted(lines);
  for (const [index, line] of tabLines.entries()) {
    const words = line.fields.filter((field) => field !== '');
    const only = words.length === 1 ? words[0]! : undefined;
    if (words.length === 0 || isHeader(line.fields.map(columnOf))) continue;
    if (only === undefined) rows.push(toRow(line, table));
    else if (isPageNumber(only) || rowNumber(only) !== undefined) continue;
    else if (isSection(only)) sections.push(only);
    else if (endsTable(only, rows.at(-1)))
      return { rows, sections, remarks: remarksOf(tabLines.slice(index)) };
    else continueRow(rows.at(-1)!, only, line.last);
  }
  return { rows, sections, remarks: [] };
}

function toRow({ first, last, fields }: TabLine, table: Table): Row {
  const cells = table.tabbed && fields[0] === '' ? fields.slice(1) : fields;
  return { first, last, cells: byPosition(cells, table.columns) };
}

function endsTable(words: string, row: RawRow | undefined): boolean {
  return row === undefined || isRemark(words) || (row.cells.deadline ?? '') !== '';
}

// A line break inside a cell that was copied without quotes.
function continueRow(row: Row, words: string, line: number): void {
  const column: Column = row.cells.departments ? 'departments' : 'title';
  const before = row.cells[column];
  row.cells[column] = before ? `${before}\n${words}` : words;
  row.last = line;
}

function remarksOf(lines: readonly TabLine[]): string[] {
  const remarks = lines.map(({ fields }) => fields.filter((field) => field !== '').join(' '));
  return remarks.filter((words) => words !== '' && !isPageNumber(words) && rowNumber(words) === undefined);
}

// Spreadsheets put cells with line breaks into quotes and double the quotes inside.
function joinQuoted(lines: readonly Line[]): TabLine[] {
  const joined: TabLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index]!;
    let text = first.text;
    let end = index;
    while (isOpenQuote(text) && end + 1 < lines.length && end - index < 50) text += `\n${lines[++end]!.text}`;
    // No closing quote: it was an ordinary character.
    if (isOpenQuote(text)) joined.push({ first: first.number, last: first.number, fields: first.fields });
    else {
      joined.push({ first: first.number, last: lines[end]!.number, fields: fieldsOf(text) });
      index = end;
    }
  }
  return joined;
}

function isOpenQuote(text: string): boolean {
  return /(?:^|\t)"/.test(text) && (text.split('"').length - 1) % 2 === 1;
}

function fieldsOf(text: string): string[] {
  const fields = text.match(/(?<=^|\t)(?:"(?:[^"]|"")*"(?=\t|\n?$)|[^\t]*)/g) ?? [];
  return fields.map((field) => {
    const quoted = /^"([^]*)"$/.exec(field);
    return (quoted === null ? field : quoted[1]!.replaceAll('""', '"')).replace(/\v/g, '\n').trim();
  });
}
