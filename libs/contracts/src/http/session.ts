import { z } from 'zod';
import { duties } from '#libs/domain';

export const signInBody = z
  .strictObject({
    username: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
  })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

export const changePasswordBody = z
  .strictObject({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) })
  .meta({ id: 'ChangePassword' });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const sessionView = z
  .object({
    person: z.object({ id: z.string(), username: z.string(), name: z.string() }),
    department: z.object({ id: z.string(), name: z.string() }),
    duties: z.array(z.enum(duties)),
    mustChangePassword: z.boolean(),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

/** Only a demonstration has this: the accounts to try, offered on the sign-in page. */
export const demoAccountsView = z
  .object({
    demo: z.boolean(),
    password: z.string().optional(),
    accounts: z.array(
      z.object({
        username: z.string(),
        name: z.string(),
        departmentName: z.string(),
        duties: z.array(z.enum(duties)),
      }),
    ),
  })
  .meta({ id: 'DemoAccounts' });
export type DemoAccountsView = z.infer<typeof demoAccountsView>;

export const departmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    groups: z.array(z.string()).describe('所属部门组 / names of the groups it stands in'),
    confirmed: z.boolean().describe('组内成员是否经人确认 / false: a member that nobody confirmed'),
  })
  .meta({ id: 'Department' });
export const departmentsView = z.object({ items: z.array(departmentView) }).meta({ id: 'Departments' });
export type DepartmentsView = z.infer<typeof departmentsView>;
