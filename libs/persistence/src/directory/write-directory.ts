import type { EntityManager } from 'typeorm';
import type { Duty } from '#libs/domain';

export interface NewDepartment {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NewDepartmentGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly departmentId: string; readonly confirmed: boolean }[];
}

export interface NewPerson {
  /** Random UUID: a pseudonym, never derived from the name. */
  readonly id: string;
  /** Lower case. */
  readonly username: string;
  readonly name: string;
  /** PHC string. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly demo: boolean;
  readonly departmentId: string;
  readonly duties: readonly Duty[];
}

/** Adds what is missing; a department that is there already keeps what people made of it. */
export const addDepartments = async (
  manager: EntityManager,
  departments: readonly NewDepartment[],
): Promise<void> => {
  for (const { id, name, aliases } of departments) {
    await manager.query(
      'insert into department (id, name, aliases) values ($1, $2, $3) on conflict do nothing',
      [id, name, aliases],
    );
  }
};

/** Adds missing groups with their members in order; an existing group is left as it is. */
export const addDepartmentGroups = async (
  manager: EntityManager,
  groups: readonly NewDepartmentGroup[],
): Promise<void> => {
  for (const { id, name, members } of groups) {
    const added = await manager.query<unknown[]>(
      'insert into department_group (id, name) values ($1, $2) on conflict do nothing returning id',
      [id, name],
    );
    if (added.length === 0) continue;
    for (const [position, { departmentId, confirmed }] of members.entries()) {
      await manager.query(
        'insert into department_group_member (group_id, department_id, position, confirmed) values ($1, $2, $3, $4)',
        [id, departmentId, position, confirmed],
      );
    }
  }
};

/** Adds people with their one membership. @returns the usernames that were new */
export const addPeople = async (
  manager: EntityManager,
  people: readonly NewPerson[],
): Promise<readonly string[]> => {
  const added: string[] = [];
  for (const { id, username, name, passwordHash, mustChangePassword, demo, departmentId, duties } of people) {
    const rows = await manager.query<unknown[]>(
      `insert into person (id, username, name, password_hash, must_change_password, demo)
       values ($1, $2, $3, $4, $5, $6) on conflict (username) do nothing returning id`,
      [id, username, name, passwordHash, mustChangePassword, demo],
    );
    if (rows.length === 0) continue;
    added.push(username);
    await manager.query('insert into membership (person_id, department_id, duties) values ($1, $2, $3)', [
      id,
      departmentId,
      duties,
    ]);
  }
  return added;
};

/** Is there anybody who may administer? The first start makes one only where there is none. */
export const hasAdministrator = async (manager: EntityManager): Promise<boolean> => {
  const [row] = await manager.query<{ found: boolean }[]>(
    `select exists (select from membership m join person p on p.id = m.person_id
       where 'administrator' = any(m.duties) and not p.demo) as found`,
  );
  return row?.found ?? false;
};
