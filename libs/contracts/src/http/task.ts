import { z } from 'zod';
import {
  assignmentRoles,
  assignmentStates,
  capacities,
  commandTypes,
  leadSources,
  lights,
  taskStates,
} from '#libs/domain';

const departmentState = z.object({
  assignmentId: z.string(),
  departmentId: z.string(),
  name: z.string(),
  state: z.enum(assignmentStates),
  groupName: z.string().optional(),
});

const taskHead = z.object({
  id: z.string(),
  listId: z.string(),
  number: z.int(),
  title: z.string(),
  state: z.enum(taskStates),
  light: z.enum(lights),
  deadlineMonth: z.string().describe('YYYY-MM'),
  deadline: z.string().describe('北京时间该月最后一天结束，UTC 表示 / end of that month in Beijing, as UTC'),
  leadSource: z.enum(leadSources),
  version: z.int().describe('最近一条事件的序号 / number of the last event'),
});

/** One row of the ledger (台账). */
export const taskRow = taskHead
  .extend({
    lead: departmentState,
    partners: z.array(departmentState),
    lastEvent: z.object({ type: z.string(), at: z.string(), departmentName: z.string() }),
  })
  .meta({ id: 'TaskRow' });
export const tasksView = z
  .object({
    items: z.array(taskRow),
    nextCursor: z.string().optional().describe('下一页的 cursor，缺省即到底 / absent: the end'),
  })
  .meta({ id: 'Tasks' });
export type TasksView = z.infer<typeof tasksView>;

export const tasksQuery = z.strictObject({
  listId: z.string().max(20).optional(),
  state: z.enum(taskStates).optional(),
  light: z.enum(lights).optional(),
  departmentId: z.string().max(64).optional(),
  role: z.enum(assignmentRoles).optional(),
  q: z.string().max(100).optional().describe('任务内容或序号 / words of the task, or its number'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TasksQuery = z.infer<typeof tasksQuery>;

export const evidenceFileView = z
  .object({
    sha256: z.string(),
    fileName: z.string(),
    size: z.int().describe('字节 / bytes'),
    mediaType: z.string(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFileView = z.infer<typeof evidenceFileView>;

export const personRef = z
  .object({ id: z.string(), name: z.string(), departmentName: z.string(), capacity: z.enum(capacities) })
  .meta({ id: 'PersonRef' });

export const submissionOutcomes = ['open', 'approved', 'returned', 'withdrawn'] as const;
export const submissionView = z
  .object({
    revision: z.int(),
    statement: z.string(),
    evidence: z.array(evidenceFileView),
    submittedAt: z.string(),
    submittedBy: personRef,
    outcome: z.enum(submissionOutcomes),
    decidedAt: z.string().optional(),
    decidedBy: personRef.optional(),
    opinion: z.string().optional().describe('审核意见或退回理由 / opinion, or the reason of the return'),
  })
  .meta({ id: 'Submission' });
export type SubmissionView = z.infer<typeof submissionView>;

export const assignmentView = z
  .object({
    id: z.string(),
    departmentId: z.string(),
    departmentName: z.string(),
    role: z.enum(assignmentRoles),
    groupName: z.string().optional(),
    state: z.enum(assignmentStates),
    revisions: z.int(),
    contentVisible: z.boolean().describe('false：仅可见状态 / false: only the state may be seen'),
    lastReport: z.object({ text: z.string(), percent: z.int().optional(), at: z.string() }).optional(),
    submissions: z.array(submissionView).describe('最近的在前 / newest first'),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof assignmentView>;

export const actionView = z
  .object({
    command: z.enum(commandTypes),
    assignmentId: z.string().optional(),
    allowed: z.boolean(),
    code: z.string().optional().describe('不可办理时的原因代码 / why not, as a code'),
    reason: z.string().optional().describe('不可办理时的说明 / why not, as a sentence'),
  })
  .meta({ id: 'Action' });
export type ActionView = z.infer<typeof actionView>;

export const taskView = taskHead
  .extend({
    listTitle: z.string(),
    assignments: z.array(assignmentView),
    allowedActions: z.array(actionView),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskView>;

export const eventView = z
  .object({
    seq: z.int(),
    at: z.string(),
    type: z.string(),
    sentence: z.string().describe('一句话说明 / what happened, in words'),
    actor: personRef,
    assignmentId: z.string().optional(),
    departmentName: z.string().optional().describe('所涉分工的部门 / department of the assignment concerned'),
    fact: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('事件内容；无权查看时缺省 / absent where the reader may not see it'),
    hash: z.string().describe('规范字节的 SHA-256 / SHA-256 of the canonical bytes'),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventView>;
export const eventsView = z
  .object({ items: z.array(eventView), nextAfter: z.int().optional() })
  .meta({ id: 'Events' });
export type EventsView = z.infer<typeof eventsView>;
export const eventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('从该序号之后 / events after this number'),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type EventsQuery = z.infer<typeof eventsQuery>;

/** The answer to every command: the new state and what the caller may do next. */
export const commandAnswer = z
  .object({
    taskId: z.string(),
    state: z.enum(taskStates),
    version: z.int(),
    assignments: z.array(z.object({ id: z.string(), state: z.enum(assignmentStates), revisions: z.int() })),
    events: z.array(z.object({ seq: z.int(), type: z.string(), at: z.string(), hash: z.string() })),
    allowedActions: z.array(actionView),
  })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof commandAnswer>;
