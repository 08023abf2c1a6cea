import { z } from 'zod';
import { assignmentRoles, leadSources } from '#libs/domain';

export const importTaskListBody = z
  .strictObject({
    text: z
      .string()
      .max(2_000_000)
      .describe('从 Word 复制出来的清单文字 / the list as plain text out of Word'),
    sourceName: z.string().min(1).max(255).describe('来源文件名 / name of the source file'),
    title: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('清单名称，缺省取文中标题 / defaults to the title found'),
  })
  .meta({ id: 'ImportTaskList' });
export type ImportTaskListBody = z.infer<typeof importTaskListBody>;

export const findingView = z
  .object({
    severity: z.enum(['error', 'warning', 'info']),
    code: z.string(),
    row: z.int().optional().describe('任务序号 / number of the task concerned'),
    message: z.string(),
  })
  .meta({ id: 'Finding' });

export const draftAssignmentView = z
  .object({
    departmentId: z.string().optional().describe('缺省表示目录中没有 / absent: not in the directory'),
    departmentName: z.string(),
    writtenAs: z.string(),
    role: z.enum(assignmentRoles),
    leadSource: z.enum(leadSources).optional(),
    groupName: z.string().optional(),
  })
  .meta({ id: 'DraftAssignment' });

export const draftRowView = z
  .object({
    number: z.int(),
    title: z.string(),
    deadlineMonth: z.string().optional(),
    deadlineWords: z.string(),
    assignments: z.array(draftAssignmentView),
  })
  .meta({ id: 'DraftRow' });

export const taskListStatuses = ['draft', 'publishing', 'published'] as const;

export const taskListSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    sourceName: z.string(),
    sourceSha256: z.string(),
    status: z.enum(taskListStatuses),
    taskCount: z.int(),
    assignmentCount: z.int(),
    errorCount: z.int(),
    createdAt: z.string(),
    publishedAt: z.string().optional(),
  })
  .meta({ id: 'TaskListSummary' });

export const taskListsView = z.object({ items: z.array(taskListSummary) }).meta({ id: 'TaskLists' });
export type TaskListsView = z.infer<typeof taskListsView>;

export const taskListView = taskListSummary
  .extend({ rows: z.array(draftRowView), findings: z.array(findingView) })
  .meta({ id: 'TaskList' });
export type TaskListView = z.infer<typeof taskListView>;

export const publicationView = z
  .object({
    listId: z.string(),
    status: z.enum(taskListStatuses),
    total: z.int(),
    published: z.int().describe('已启动工作流并记录的任务数 / tasks started and recorded so far'),
  })
  .meta({ id: 'Publication' });
export type PublicationView = z.infer<typeof publicationView>;

export const exampleListView = z
  .object({ title: z.string(), sourceName: z.string(), source: z.string(), text: z.string() })
  .meta({ id: 'ExampleList' });
export type ExampleListView = z.infer<typeof exampleListView>;
