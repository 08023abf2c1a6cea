import type { Deadline } from '#libs/calendar';
import type { Finding } from './finding.ts';

/** How it is known who leads: marked in bold, said in words, by its own column, or merely assumed. */
export type LeadSource = 'bold' | 'words' | 'column' | 'assumed';

/** A department as a row names it. */
export interface DraftDepartment {
  /** As written, trimmed, without the words of its role. */
  readonly name: string;
  readonly role: 'lead' | 'partner';
  /** How the row's lead was found; the same for all departments of a row. */
  readonly leadSource: LeadSource;
}

/** One numbered task as recognised; what is missing or doubtful stands in `findings`. */
export interface DraftRow {
  readonly number: number | undefined;
  /** Lines of a title of several lines are kept, joined by a line break. */
  readonly title: string;
  readonly departments: readonly DraftDepartment[];
  readonly deadline: Deadline | undefined;
  /** The deadline as written, '' when the row has none. */
  readonly deadlineWords: string;
  /** Where the row stands in the text: its first line, from 1, and its words. */
  readonly source: { readonly line: number; readonly words: string };
  readonly findings: readonly Finding[];
}

/** A list as recognised. `findings` holds all of them, the rows' own included, in reading order. */
export interface TaskListDraft {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly rows: readonly DraftRow[];
  readonly findings: readonly Finding[];
}
