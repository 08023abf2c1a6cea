import type { DataSource } from 'typeorm';
import type { DepartmentId } from '#libs/domain';
import { rowsOf } from '../rows.ts';

export interface DepartmentRow {
  readonly id: DepartmentId;
  readonly name: string;
  readonly aliases: string[];
  /** Names of the groups it stands in. */
  readonly groups: string[];
  /** False while it stands in a group only by presumption. */
  readonly confirmed: boolean;
}

export const listDepartments = (database: DataSource): Promise<readonly DepartmentRow[]> =>
  rowsOf<DepartmentRow>(database, {
    text: /* sql */ `
      select d.id, d.name, d.aliases,
        coalesce(array_agg(g.name order by g.name) filter (where g.id is not null), '{}') as groups,
        coalesce(bool_and(m.confirmed), true) as confirmed
      from department d
      left join department_group_member m on m.department_id = d.id
      left join department_group g on g.id = m.group_id
      group by d.id order by d.name`,
  });

export interface DepartmentGroupRow {
  readonly id: string;
  readonly name: string;
  /** In the order in which an assignment to the group is fanned out. */
  readonly members: { readonly departmentId: DepartmentId; readonly confirmed: boolean }[];
}

export const listDepartmentGroups = (database: DataSource): Promise<readonly DepartmentGroupRow[]> =>
  rowsOf<DepartmentGroupRow>(database, {
    text: /* sql */ `
      select g.id, g.name, coalesce(json_agg(json_build_object('departmentId', m.department_id,
        'confirmed', m.confirmed) order by m.position) filter (where m.group_id is not null), '[]') as members
      from department_group g left join department_group_member m on m.group_id = g.id
      group by g.id order by g.name`,
  });
