import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import {
  addDepartmentGroups,
  addDepartments,
  addPeople,
  demoPassword,
  hasAdministrator,
  hashPassword,
  type NewPerson,
} from '#libs/persistence';
import { sampleDirectory } from '#libs/task-list';
import { type DemoAccountPlan, demoAccounts } from './demo-accounts.ts';
import { supervisingOffice } from './supervising-office.ts';

export interface FirstRunResult {
  /** Present exactly once: when there was no administrator yet. The password is stored nowhere in clear. */
  readonly administrator?: { readonly username: string; readonly password: string };
  /** Demonstration accounts that were new. */
  readonly accounts: number;
}

/** Any number, the same in every process: two first starts at once must not both make an administrator. */
const firstRunLock = 741_852_965;

/**
 * Makes an empty installation usable. Idempotent: what is there stays as people made it. With `demo` it also
 * brings the directory of the sample list and one account for every role.
 */
export const firstRun = (
  database: DataSource,
  { demo }: { readonly demo: boolean },
): Promise<FirstRunResult> =>
  database.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [firstRunLock]);
    await addDepartments(manager, [supervisingOffice]);
    const administrator = await firstAdministrator(manager);
    const accounts = demo ? await addDemonstration(manager) : 0;
    return { ...(administrator && { administrator }), accounts };
  });

const firstAdministrator = async (manager: EntityManager): Promise<FirstRunResult['administrator']> => {
  if (await hasAdministrator(manager)) return undefined;
  const [username, password] = ['admin', randomBytes(12).toString('base64url')];
  const added = await addPeople(manager, [
    {
      id: randomUUID(),
      username,
      name: '系统管理员',
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
      demo: false,
      departmentId: supervisingOffice.id,
      duties: ['administrator'],
    },
  ]);
  return added.length > 0 ? { username, password } : undefined;
};

const addDemonstration = async (manager: EntityManager): Promise<number> => {
  await addDepartments(manager, sampleDirectory.departments);
  await addDepartmentGroups(manager, sampleDirectory.groups);
  // One hash for all: the password is the same, and everybody can read it on the sign-in page.
  const passwordHash = await hashPassword(demoPassword);
  const added = await addPeople(
    manager,
    demoAccounts().map((account) => personOf(account, passwordHash)),
  );
  return added.length;
};

const personOf = (account: DemoAccountPlan, passwordHash: string): NewPerson => ({
  ...account,
  id: randomUUID(),
  passwordHash,
  mustChangePassword: false,
  demo: true,
});
