import type { DraftDepartment, LeadSource } from './draft.ts';
import { readNames } from './names.ts';
import type { Named } from './names.ts';

/** The cells of one row that name departments. */
export interface DepartmentCells {
  readonly departments?: string;
  readonly lead?: string;
  readonly partners?: string;
}

/** The departments of one row in their written order, and what was odd about them. */
export interface DepartmentReading {
  readonly departments: readonly DraftDepartment[];
  readonly duplicates: readonly string[];
  /** Departments that were marked as lead too and are kept as partners: a task has one lead. */
  readonly otherLeads: readonly string[];
}

const office =
  /(?:局|委|办|室|部|会|厅|院|校|府|处|中心|公司|集团|联|团|队|站|所|街道|镇|乡|区|县|市|行|学|社|馆|台|科|组|园|厂|协|关|防|武|单位)(?:[（(].*[)）])?等?$/;

/** Whether a cell reads like a list of departments rather than like a sentence. */
export function looksLikeDepartments(cell: string): boolean {
  if (/[。“”《》？！!?]/.test(cell.replace(/。$/, ''))) return false;
  const names = readNames(cell);
  return names.length > 0 && names.every(({ name }) => name.length <= 24 && office.test(name));
}

/** Reads who is named, and who leads: by column, by words, else the first-named that is not a group (各…). */
export function readDepartments(cells: DepartmentCells): DepartmentReading {
  const lead = readNames(cells.lead ?? '').map((named): Named => ({
    ...named,
    claim: named.claim ?? 'lead',
  }));
  const others = [...readNames(cells.departments ?? ''), ...readNames(cells.partners ?? '')];
  const { kept, duplicates } = withoutDuplicates([...lead, ...others]);
  const claimed = kept.filter(({ claim }) => claim === 'lead');
  const leader = claimed[0] ?? assumedLead(kept);
  const leadSource = sourceOf(claimed.length > 0, lead.length > 0);
  return {
    departments: kept.map((named) => ({
      name: named.name,
      role: named === leader ? 'lead' : 'partner',
      leadSource,
    })),
    duplicates,
    otherLeads: claimed.slice(1).map(({ name }) => name),
  };
}

function sourceOf(claimed: boolean, column: boolean): LeadSource {
  if (!claimed) return 'assumed';
  return column ? 'column' : 'words';
}

function assumedLead(names: readonly Named[]): Named | undefined {
  const candidates = names.some(({ claim }) => claim === undefined)
    ? names.filter(({ claim }) => claim === undefined)
    : names;
  return candidates.find(({ name }) => !name.startsWith('各')) ?? candidates[0];
}

function withoutDuplicates(names: readonly Named[]): {
  kept: readonly Named[];
  duplicates: readonly string[];
} {
  const byName = new Map<string, Named>();
  const duplicates = new Set<string>();
  for (const named of names) {
    const before = byName.get(named.name);
    if (before !== undefined) duplicates.add(named.name);
    byName.set(named.name, before === undefined || named.claim === 'lead' ? named : before);
  }
  return { kept: [...byName.values()], duplicates: [...duplicates] };
}
