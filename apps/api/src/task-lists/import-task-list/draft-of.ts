import { parseDepartmentId } from '#libs/domain';
import type { Draft, DraftAssignment, DraftFinding, DraftRow } from '#libs/persistence';
import type { Finding, FindingCode, MatchedDraft, MatchedRow } from '#libs/task-list';

/** Every task is published with the month it is due: what has none yet cannot be published. */
const errorsOfPublication: readonly FindingCode[] = ['open-ended-deadline', 'yearly-deadline'];

/** A recognised list as it is kept until somebody publishes it. */
export const draftOf = (matched: MatchedDraft, titleGiven: boolean): Draft => ({
  rows: matched.rows.map(rowOf),
  findings: matched.findings
    .filter(({ code }) => !(titleGiven && code === 'missing-list-title'))
    .map(findingOf),
});

const rowOf = (row: MatchedRow): DraftRow => ({
  number: row.number ?? 0,
  title: row.title,
  ...(row.deadline?.kind === 'month' && { deadlineMonth: row.deadline.month }),
  deadlineWords: row.deadlineWords,
  assignments: [...row.assignments.map(assignmentOf), ...unknownOf(row)],
});

const assignmentOf = (assignment: MatchedRow['assignments'][number]): DraftAssignment => ({
  departmentId: parseDepartmentId(assignment.departmentId),
  departmentName: assignment.departmentName,
  writtenAs: assignment.writtenAs,
  role: assignment.role,
  ...(assignment.role === 'lead' && { leadSource: assignment.leadSource }),
  ...(assignment.groupName !== undefined && { groupName: assignment.groupName }),
});

/** Names that the directory does not have stay in the preview, so that somebody sees where they belong. */
const unknownOf = ({ departments, findings }: MatchedRow): DraftAssignment[] => {
  const unknown = new Set(
    findings.filter(({ code }) => code === 'unknown-department').map(({ params }) => params['name']),
  );
  return departments
    .filter(({ name }) => unknown.has(name))
    .map(({ name, role, leadSource }) => ({
      departmentName: name,
      writtenAs: name,
      role,
      ...(role === 'lead' && { leadSource }),
    }));
};

const findingOf = ({ severity, code, row, params }: Finding): DraftFinding => ({
  severity: errorsOfPublication.includes(code) ? 'error' : severity,
  code,
  ...(row !== undefined && { row }),
  params,
});
