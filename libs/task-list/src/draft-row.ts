import { beijingDate, endOfMonth, parseMonth } from '#libs/calendar';
import type { Deadline } from '#libs/calendar';
import { readDepartments } from './departments.ts';
import type { DepartmentReading } from './departments.ts';
import type { DraftRow } from './draft.ts';
import { finding } from './finding.ts';
import type { Finding, Observation } from './finding.ts';
import type { Line } from './lines.ts';
import { rowNumber } from './marks.ts';
import type { RawRow } from './table.ts';

/** The longest title of a task, in characters. */
export const longestTaskTitle = 1000;

/** What surrounds a row: its position (from 1), the text's lines, and the time to compare deadlines with. */
export interface RowContext {
  readonly position: number;
  readonly lines: readonly Line[];
  readonly now: string | undefined;
}

/** Understands the cells of one row; everything doubtful becomes a finding, nothing throws. */
export function toDraftRow(raw: RawRow, { position, lines, now }: RowContext): DraftRow {
  const title = raw.cells.title ?? '';
  const deadlineWords = raw.cells.deadline ?? '';
  const deadline = parseMonth(deadlineWords);
  const reading = readDepartments(raw.cells);
  const number = rowNumber(raw.cells.number ?? '');
  const observations = [
    ...(number === undefined ? [{ code: 'missing-number' } as const] : []),
    ...titleObservations(title),
    ...departmentObservations(reading),
    ...deadlineObservations(deadline, deadlineWords, now),
  ];
  return {
    number,
    title,
    departments: reading.departments,
    deadline,
    deadlineWords,
    source: { line: raw.first, words: wordsOf(raw, lines) },
    findings: observations.map((observation): Finding => finding({ ...observation, row: position })),
  };
}

function wordsOf(raw: RawRow, lines: readonly Line[]): string {
  const own = lines.slice(raw.first - 1, raw.last);
  return own.map(({ text }) => text.trim()).join('\n');
}

function titleObservations(title: string): Observation[] {
  if (title === '') return [{ code: 'missing-title' }];
  const length = [...title].length;
  return length > longestTaskTitle
    ? [{ code: 'title-too-long', params: { length, limit: longestTaskTitle } }]
    : [];
}

function departmentObservations({ departments, duplicates, otherLeads }: DepartmentReading): Observation[] {
  if (departments.length === 0) return [{ code: 'missing-departments' }];
  const found: Observation[] = duplicates.map((name) => ({ code: 'duplicate-department', params: { name } }));
  const lead = departments.find(({ role }) => role === 'lead');
  const name = lead?.name ?? '';
  if (lead?.leadSource === 'assumed') found.push({ code: 'lead-assumed', params: { name } });
  if (otherLeads.length > 0)
    found.push({ code: 'several-leads', params: { name, others: otherLeads.join('、') } });
  return found;
}

function deadlineObservations(
  deadline: Deadline | undefined,
  words: string,
  now: string | undefined,
): Observation[] {
  if (words === '') return [{ code: 'missing-deadline' }];
  switch (deadline?.kind) {
    case undefined:
      return [{ code: 'unreadable-deadline', params: { words } }];
    case 'open-ended':
      return [{ code: 'open-ended-deadline', params: { words } }];
    case 'yearly':
      return [{ code: 'yearly-deadline', params: { words, month: deadline.month } }];
    case 'month': {
      const passed = now !== undefined && beijingDate(now) > beijingDate(endOfMonth(deadline.month));
      return passed ? [{ code: 'deadline-passed', params: { month: deadline.month } }] : [];
    }
  }
}
