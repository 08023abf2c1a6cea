import type { Duty } from '#libs/domain';
import { matchDepartments, readSampleTaskList, recogniseTaskList, sampleDirectory } from '#libs/task-list';
import { personNames } from './person-names.ts';
import { supervisingOffice } from './supervising-office.ts';

export interface DemoAccountPlan {
  readonly username: string;
  readonly name: string;
  readonly departmentId: string;
  readonly duties: readonly Duty[];
}

/**
 * One account for every role: a clerk in each department (named as the department), a reviewer (`…-sh`) in each
 * one that leads a task of the sample list, two supervisors, an administrator and an auditor.
 */
export const demoAccounts = (): readonly DemoAccountPlan[] => {
  const leading = leadDepartments();
  const office = supervisingOffice.id;
  const roles: readonly Omit<DemoAccountPlan, 'name'>[] = [
    { username: 'duban1', departmentId: office, duties: ['supervisor'] },
    { username: 'duban2', departmentId: office, duties: ['supervisor'] },
    { username: 'guanli', departmentId: office, duties: ['administrator'] },
    { username: 'shenji', departmentId: office, duties: ['auditor'] },
    ...sampleDirectory.departments.flatMap(({ id }): Omit<DemoAccountPlan, 'name'>[] => [
      { username: id, departmentId: id, duties: ['clerk'] },
      ...(leading.has(id) ? [{ username: `${id}-sh`, departmentId: id, duties: ['reviewer'] as const }] : []),
    ]),
  ];
  return roles.map((role, index) => ({ ...role, name: nameAt(index) }));
};

/** Departments that lead at least one task of the sample list: only they review submissions. */
const leadDepartments = (): ReadonlySet<string> => {
  const { rows } = matchDepartments(recogniseTaskList(readSampleTaskList()), sampleDirectory);
  const leads = rows.flatMap(({ assignments }) => assignments.filter(({ role }) => role === 'lead'));
  return new Set(leads.map(({ departmentId }) => departmentId));
};

const nameAt = (index: number): string => {
  const name = personNames[index];
  if (name === undefined) throw new Error('the list of names for demonstration accounts is too short');
  return name;
};
