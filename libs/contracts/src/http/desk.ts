import { z } from 'zod';
import { assignmentRoles, assignmentStates, lights } from '#libs/domain';

/** What somebody has to do with an item on their desk. */
export const deskDuties = ['accept', 'submit', 'resubmit', 'review', 'verify', 'confirm-lead'] as const;
export type DeskDuty = (typeof deskDuties)[number];

export const deskItem = z
  .object({
    duty: z.enum(deskDuties),
    taskId: z.string(),
    listId: z.string(),
    number: z.int(),
    title: z.string(),
    assignmentId: z.string(),
    departmentName: z.string().describe('该分工的部门 / department of the assignment'),
    role: z.enum(assignmentRoles),
    state: z.enum(assignmentStates),
    deadlineMonth: z.string(),
    deadline: z.string(),
    light: z.enum(lights),
    revision: z.int().optional(),
    submittedAt: z.string().optional(),
    returnReason: z.string().optional().describe('最近一次退回的理由 / reason of the last return'),
    blockedBy: z
      .int()
      .optional()
      .describe('牵头报送前尚未认可的配合单位数 / partners not approved yet, for a lead'),
  })
  .meta({ id: 'DeskItem' });

export const deskView = z
  .object({
    counters: z.object({
      accept: z.int(),
      submit: z.int(),
      resubmit: z.int(),
      review: z.int(),
      verify: z.int(),
      'confirm-lead': z.int(),
      overdue: z.int(),
      dueSoon: z.int(),
    }),
    items: z.array(deskItem).describe('先逾期，后按时限 / overdue first, then by deadline'),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'Desk' });
export type DeskView = z.infer<typeof deskView>;
export const deskQuery = z.strictObject({
  duty: z.enum(deskDuties).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DeskQuery = z.infer<typeof deskQuery>;
