import { directoryLookup } from './directory.ts';
import type { Directory, DirectoryDepartment, DirectoryGroup, Meaning } from './directory.ts';
import type { DraftDepartment, DraftRow, LeadSource, TaskListDraft } from './draft.ts';
import { finding, inReadingOrder } from './finding.ts';
import type { Finding, Observation } from './finding.ts';
import { suggestions } from './similarity.ts';

/** One department's part of one task. */
export interface MatchedAssignment {
  readonly departmentId: string;
  /** As the directory names it. */
  readonly departmentName: string;
  /** As the list names it; for a member of a group, the group's name. */
  readonly writtenAs: string;
  readonly role: 'lead' | 'partner';
  readonly leadSource: LeadSource;
  /** The group through which the department came in. */
  readonly groupName?: string;
}

/** A row with its assignments. Each department stands once; at most one leads. */
export interface MatchedRow extends DraftRow {
  readonly assignments: readonly MatchedAssignment[];
}

/** A draft whose names were looked up. `findings` holds those of recognition and of matching. */
export interface MatchedDraft extends TaskListDraft {
  readonly rows: readonly MatchedRow[];
}

// Nobody works through more suggestions than this, and each costs a comparison with the whole directory.
const mostSuggested = 200;

type Resolved = Meaning & { readonly named: DraftDepartment };

/**
 * Looks every named department up in the directory and fans groups out to their members, in the list's order.
 * A department that is named itself and in a group stays once, as named itself. An unknown name gives a finding
 * and suggestions, and no assignment; if it was the lead, the row has no lead until that is settled.
 */
export function matchDepartments(draft: TaskListDraft, directory: Directory): MatchedDraft {
  const lookup = directoryLookup(directory);
  const departments = new Map(directory.departments.map((department) => [department.id, department]));
  let unknowns = 0;
  const rows = draft.rows.map((row, index): MatchedRow => {
    const observations: Observation[] = [];
    const resolved: Resolved[] = [];
    for (const named of row.departments) {
      const meaning = lookup(named.name);
      if (meaning === undefined)
        observations.push(...unknown(named.name, ++unknowns <= mostSuggested ? directory : nobody));
      else resolved.push({ ...meaning, named });
    }
    const assignments = withLead(assign(resolved, departments, observations), observations);
    if (assignments.length === 0 && resolved.length > 0) observations.push({ code: 'missing-departments' });
    const found = observations.map((observation): Finding => finding({ ...observation, row: index + 1 }));
    return { ...row, assignments, findings: [...row.findings, ...found] };
  });
  const ofTheList = draft.findings.filter(({ row }) => row === undefined);
  return { ...draft, rows, findings: inReadingOrder([...ofTheList, ...rows.flatMap((row) => row.findings)]) };
}

const nobody: Directory = { departments: [], groups: [] };

function unknown(name: string, directory: Directory): Observation[] {
  const similar = suggestions(name, directory).map(({ id, name: suggestion }): Observation => {
    return { code: 'department-suggestion', params: { name, suggestion, id } };
  });
  return [{ code: 'unknown-department', params: { name } }, ...similar];
}

function assign(
  resolved: readonly Resolved[],
  departments: ReadonlyMap<string, DirectoryDepartment>,
  observations: Observation[],
): MatchedAssignment[] {
  const namedThemselves = new Set(
    resolved.flatMap((one) => (one.kind === 'department' ? [one.department.id] : [])),
  );
  const assignments = new Map<string, MatchedAssignment>();
  for (const one of resolved) {
    if (one.kind === 'department') {
      const before = assignments.get(one.department.id);
      if (before !== undefined)
        observations.push({ code: 'duplicate-department', params: { name: one.named.name } });
      const lead = one.named.role === 'lead' || before === undefined;
      const kept = lead ? assignment(one.department, one.named) : before;
      assignments.set(one.department.id, kept);
      continue;
    }
    observations.push(...groupObservations(one.group));
    for (const { departmentId } of one.group.members) {
      const member = departments.get(departmentId);
      if (member === undefined || namedThemselves.has(departmentId) || assignments.has(departmentId))
        continue;
      assignments.set(departmentId, { ...assignment(member, one.named), groupName: one.group.name });
    }
  }
  return [...assignments.values()];
}

function assignment(department: DirectoryDepartment, named: DraftDepartment): MatchedAssignment {
  const { name: writtenAs, role, leadSource } = named;
  return { departmentId: department.id, departmentName: department.name, writtenAs, role, leadSource };
}

function groupObservations({ name: group, members }: DirectoryGroup): Observation[] {
  if (members.length === 0) return [{ code: 'empty-group', params: { group } }];
  const found: Observation[] = [{ code: 'group-fanned-out', params: { group, count: members.length } }];
  const count = members.filter(({ confirmed }) => !confirmed).length;
  if (count > 0) found.push({ code: 'unconfirmed-members', params: { group, count } });
  return found;
}

// A task has one lead. Where a group was taken for it, one department has to stand in until somebody confirms.
function withLead(
  assignments: readonly MatchedAssignment[],
  observations: Observation[],
): MatchedAssignment[] {
  const groupLead = assignments.find(({ role, groupName }) => role === 'lead' && groupName !== undefined);
  if (groupLead === undefined) return [...assignments];
  const direct = assignments.find(({ groupName }) => groupName === undefined);
  const lead = groupLead.leadSource === 'assumed' && direct !== undefined ? direct : groupLead;
  const params = { group: groupLead.groupName ?? '', name: lead.departmentName };
  observations.push({ code: 'group-as-lead', params });
  return assignments.map((one) => ({ ...one, role: one === lead ? 'lead' : 'partner' }));
}
