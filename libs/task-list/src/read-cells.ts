import { parseMonth } from '#libs/calendar';
import { assignCells } from './assign-cells.ts';
import { columnOf, isHeader } from './columns.ts';
import { filledFields } from './lines.ts';
import type { Line } from './lines.ts';
import { isPageNumber, isRemark, isSection, rowNumber } from './marks.ts';
import type { RawRow, Table, TableContent } from './table.ts';

interface Cell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Without a tab where the table's cells have one: text between or below the rows. */
  readonly loose: boolean;
  readonly blankBefore: boolean;
}

/** Reads a table whose cells stand on lines of their own, the way Word's tables come out as plain text. */
export function readCells(lines: readonly Line[], table: Table): TableContent {
  const cells = toCells(lines, table);
  const rows: RawRow[] = [];
  const sections: string[] = [];
  let open: Cell[] = [];
  const close = (): void => {
    if (open.length > 0) rows.push(toRow(open, table));
    open = [];
  };
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const repeated = repeatedHeader(cells, index);
    const number = rowNumber(cell.text);
    if (repeated > 0) {
      close();
      index += repeated - 1;
    } else if (number !== undefined) {
      if (isLoosePageNumber(cells, index, open)) continue;
      close();
      open = [cell];
    } else if (!isComplete(open, cell, table)) open.push(cell);
    else if (isSection(cell.text) && rowNumber(cells[index + 1]?.text ?? '') !== undefined)
      sections.push(cell.text);
    else if (isEndOfTable(cells, index)) {
      close();
      return { rows, sections, remarks: remarksOf(cells.slice(index)) };
    } else {
      close();
      open = [cell];
    }
  }
  close();
  return { rows, sections, remarks: [] };
}

// Parts are joined at the end: appending to a string and trimming it per line would be quadratic.
interface GrowingCell extends Omit<Cell, 'text' | 'last'> {
  readonly parts: string[];
  last: number;
}

function toCells(lines: readonly Line[], table: Table): Cell[] {
  return gatherCells(lines, table).map(({ parts, ...cell }) => ({ ...cell, text: parts.join('\n').trim() }));
}

function gatherCells(lines: readonly Line[], table: Table): GrowingCell[] {
  const cells: GrowingCell[] = [];
  let blankBefore = false;
  let below = false;
  for (const line of lines) {
    const previous = cells.at(-1);
    const loose = !line.tabbed;
    const texts = line.tabbed ? filledFields(line) : [line.fields[0]!];
    if (line.blank) blankBefore = true;
    else if (isPageNumber(line.text) || (table.tabbed && loose && rowNumber(line.text) !== undefined))
      continue;
    else {
      const ended = previous?.parts.length === 1 && isDeadline(previous.parts[0]!);
      below ||=
        table.tabbed &&
        loose &&
        (previous === undefined || ended || (blankBefore && isBetweenRows(line.text)));
      if (table.tabbed && loose && !below && previous !== undefined) {
        previous.parts.push(texts[0]!);
        previous.last = line.number;
      } else {
        below &&= loose;
        for (const text of texts.length > 0 ? texts : ['']) {
          cells.push({ parts: [text], first: line.number, last: line.number, loose, blankBefore });
        }
      }
      blankBefore = false;
    }
  }
  return cells;
}

function isBetweenRows(words: string): boolean {
  return isRemark(words) || isSection(words.trim());
}

// Tables that run over several pages repeat their header.
function repeatedHeader(cells: readonly Cell[], index: number): number {
  if (columnOf(cells[index]!.text) !== 'number') return 0;
  const ahead = cells.slice(index, index + 20);
  const end = ahead.findIndex((cell) => columnOf(cell.text) === undefined);
  const run = end < 0 ? ahead : ahead.slice(0, end);
  return isHeader(run.map((cell) => columnOf(cell.text))) ? run.length : 0;
}

function isLoosePageNumber(cells: readonly Cell[], index: number, open: readonly Cell[]): boolean {
  if (!cells[index]!.loose) return false;
  const next = cells[index + 1];
  if (next === undefined || rowNumber(next.text) !== undefined || isRemark(next.text)) return true;
  const before = rowNumber(open[0]?.text ?? '');
  return before !== undefined && open.length < 3 && rowNumber(cells[index]!.text) !== before + 1;
}

function isComplete(open: readonly Cell[], next: Cell, table: Table): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  if (table.tabbed && next.loose) return true;
  const numbered = rowNumber(open[0]!.text) !== undefined;
  const expected = table.columns.length - (numbered ? 0 : 1);
  if (isDeadline(last.text) && (table.columns.at(-1) === 'deadline' || open.length >= expected)) return true;
  return next.blankBefore && open.length >= (table.blocks ? expected - 1 : expected);
}

// Below the table stands text without a further deadline: remarks, a signature, another annex.
function isEndOfTable(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index]!;
  if (!cell.loose) return false;
  return isRemark(cell.text) || !cells.slice(index, index + 8).some(({ text }) => isDeadline(text));
}

function remarksOf(cells: readonly Cell[]): string[] {
  return cells.filter(({ text }) => text !== '' && rowNumber(text) === undefined).map(({ text }) => text);
}

function toRow(cells: readonly Cell[], table: Table): RawRow {
  const texts = cells.map(({ text }) => text);
  return { first: cells[0]!.first, last: cells.at(-1)!.last, cells: assignCells(texts, table.columns) };
}

function isDeadline(text: string): boolean {
  return text.length <= 30 && parseMonth(text) !== undefined;
}
