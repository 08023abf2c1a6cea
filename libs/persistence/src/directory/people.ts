import type { DataSource } from 'typeorm';
import type { DepartmentId, Duty, PersonId } from '#libs/domain';
import { rowOf, rowsOf } from '../rows.ts';

/** What signing in needs to know of a person. */
export interface Credentials {
  readonly personId: PersonId;
  readonly username: string;
  readonly name: string;
  /** PHC string. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  /** The department they act for; people of several start with the first by name. */
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly duties: readonly Duty[];
}

const credentialsSql = /* sql */ `
  select p.id as "personId", p.username, p.name, p.password_hash as "passwordHash",
    p.must_change_password as "mustChangePassword", d.id as "departmentId", d.name as "departmentName", m.duties
  from person p
  join membership m on m.person_id = p.id
  join department d on d.id = m.department_id
  where p.username = lower($1) and p.disabled_at is null
  order by d.name limit 1`;

/** Undefined for an unknown, disabled or department-less person: outside they look alike. */
export const findCredentials = (database: DataSource, username: string): Promise<Credentials | undefined> =>
  rowOf<Credentials>(database, { text: credentialsSql }, [username]);

/** Sets a password chosen by the person themselves. */
export const changePasswordHash = async (
  database: DataSource,
  personId: PersonId,
  passwordHash: string,
): Promise<void> => {
  await rowsOf(
    database,
    {
      text: 'update person set password_hash = $2, must_change_password = false, demo = false where id = $1',
    },
    [personId, passwordHash],
  );
};

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly departmentName: string;
  readonly duties: Duty[];
}

/** The accounts that still have the demonstration's password: supervisors, administrators, auditors, departments. */
export const listDemoAccounts = async (database: DataSource): Promise<readonly DemoAccount[]> =>
  rowsOf<DemoAccount>(database, {
    text: /* sql */ `
      select p.username, p.name, d.name as "departmentName", m.duties
      from person p
      join membership m on m.person_id = p.id
      join department d on d.id = m.department_id
      where p.demo and p.disabled_at is null
      order by not 'supervisor' = any(m.duties), not 'administrator' = any(m.duties),
        not 'auditor' = any(m.duties), p.created_at, p.username`,
  });

/** Names of these people as the directory has them now, by id. */
export const namesOf = async (
  database: DataSource,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; name: string }>(
    database,
    { name: 'people-names', text: 'select id, name from person where id = any($1::uuid[])' },
    [[...new Set(personIds)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};
