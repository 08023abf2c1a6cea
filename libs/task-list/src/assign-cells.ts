import { parseMonth } from '#libs/calendar';
import type { Column } from './columns.ts';
import { looksLikeDepartments } from './departments.ts';
import { rowNumber } from './marks.ts';

type Cells = Partial<Record<Column, string>>;

/**
 * Says which cell of a row belongs to which column: by position where the counts agree, else by what the
 * cells look like, because a title of several paragraphs or a missing cell shifts all that follow.
 */
export function assignCells(cells: readonly string[], columns: readonly Column[]): Cells {
  if (cells.length === columns.length) return byPosition(cells, columns);
  const numbered = rowNumber(cells[0] ?? '') !== undefined;
  const unnumbered = columns.filter((column) => column !== 'number');
  if (!numbered && cells.length === unnumbered.length) return byPosition(cells, unnumbered);
  const rest = cells.slice(numbered ? 1 : 0).filter((cell) => cell !== '');
  return { ...(numbered ? { number: cells[0]! } : {}), ...byLook(rest, columns) };
}

/** Cells and columns in the same order; what is beyond the columns is left out. */
export function byPosition(cells: readonly string[], columns: readonly Column[]): Cells {
  const placed: Cells = {};
  for (const [index, column] of columns.entries()) placed[column] ??= cells[index] ?? '';
  return placed;
}

function byLook(cells: readonly string[], columns: readonly Column[]): Cells {
  const { deadline, rest } = takeDeadline(cells);
  const from = firstDepartmentCell(rest);
  const departments = rest.slice(from);
  const placed: Cells = { title: rest.slice(0, from).join('\n'), deadline };
  if (!columns.includes('lead')) return { ...placed, departments: departments.join('\n') };
  return { ...placed, lead: departments[0] ?? '', partners: departments.slice(1).join('\n') };
}

function takeDeadline(cells: readonly string[]): { deadline: string; rest: readonly string[] } {
  let at = cells.findLastIndex((cell) => parseMonth(cell) !== undefined);
  const last = cells.at(-1) ?? '';
  if (at < 0 && cells.length > 2 && last.length <= 20 && !looksLikeDepartments(last)) at = cells.length - 1;
  if (at < 0) return { deadline: '', rest: cells };
  return { deadline: cells[at] ?? '', rest: cells.filter((_, index) => index !== at) };
}

// The departments are the last cells that look like names; the first cell is always the title's.
function firstDepartmentCell(cells: readonly string[]): number {
  let from = cells.length;
  while (from > 1 && looksLikeDepartments(cells[from - 1]!)) from -= 1;
  return from === cells.length && cells.length > 1 ? cells.length - 1 : from;
}
