import { instantOf, type Language } from '#libs/domain';
import type { TaskListsView, TaskListView } from '#libs/contracts/http';
import type { Draft, DraftFinding, TaskListSummaryRow } from '#libs/persistence';
import { type FindingCode, findingText, findingWords } from '#libs/task-list';

type Summary = TaskListsView['items'][number];

export const summaryOf = (row: TaskListSummaryRow): Summary => ({
  id: row.id,
  title: row.title,
  sourceName: row.sourceName,
  sourceSha256: row.sourceSha256,
  status: row.status,
  taskCount: row.taskCount,
  assignmentCount: row.assignmentCount,
  errorCount: row.errorCount,
  createdAt: instantOf(row.createdAt),
  ...(row.publishedAt && { publishedAt: instantOf(row.publishedAt) }),
});

/** The draft, with the sentences of its findings in the reader's language. */
export const taskListViewOf = (
  list: TaskListSummaryRow & { readonly draft: Draft },
  language: Language,
): TaskListView => ({
  ...summaryOf(list),
  rows: list.draft.rows.map((row) => ({ ...row, assignments: [...row.assignments] })),
  findings: list.draft.findings.map((finding) => findingViewOf(finding, list.draft, language)),
});

const findingViewOf = (
  { severity, code, row, params }: DraftFinding,
  { rows }: Draft,
  language: Language,
): TaskListView['findings'][number] => ({
  severity,
  code,
  // A finding counts rows from 1; readers know tasks by their number.
  ...(row !== undefined && { row: rows[row - 1]?.number ?? row }),
  message: isFindingCode(code) ? findingText({ severity, code, row, params }, language) : code,
});

/** A draft kept by an older release may hold a code that this one no longer has. */
const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(findingWords, code);
