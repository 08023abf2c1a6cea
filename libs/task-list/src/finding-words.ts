import type { Severity } from './finding.ts';

interface Words {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

/** Every code a finding can have, with its severity and its sentences. Codes are stable: others rely on them. */
export const findingWords = {
  'unreadable-file': {
    severity: 'error',
    zh: '无法识别该文件（{reason}）。请上传纯文本文件（UTF-8 或 GB18030 编码），或从 Word 中复制表格内容粘贴。',
    en: 'This file cannot be read as text ({reason}). Upload plain text (UTF-8 or GB18030), or copy the table from Word and paste it.',
  },
  'file-too-large': {
    severity: 'error',
    zh: '文件过大：{bytes} 字节，上限为 {limit} 字节。请只保留任务清单部分。',
    en: 'The file is too large: {bytes} bytes, the limit is {limit}. Keep only the task list.',
  },
  'empty-list': {
    severity: 'error',
    zh: '没有找到任何任务。请确认文本包含“序号、重点任务、责任部门、完成时限”表格。',
    en: 'No task was found. Check that the text contains the table 序号 / 重点任务 / 责任部门 / 完成时限.',
  },
  'too-many-tasks': {
    severity: 'error',
    zh: '共 {count} 项任务，上限为 {limit} 项；超出部分未读取，请拆分清单。',
    en: '{count} tasks, the limit is {limit}; those beyond it were not read. Split the list.',
  },
  'no-header': {
    severity: 'warning',
    zh: '没有找到表头，已按“序号、重点任务、责任部门、完成时限”的顺序识别，请核对。',
    en: 'No header row was found; the columns were taken as number, task, departments, deadline. Please check.',
  },
  'missing-list-title': {
    severity: 'warning',
    zh: '表格上方没有找到清单标题，请填写。',
    en: 'No title was found above the table; please enter one.',
  },
  'column-ignored': {
    severity: 'info',
    zh: '“{column}”一列未导入，原文保留在每行的来源中。',
    en: 'Column “{column}” is not imported; its words stay in the source of each row.',
  },
  'section-skipped': {
    severity: 'info',
    zh: '“{words}”识别为分节标题，未作为任务导入。',
    en: '“{words}” was taken as a section heading and is not imported as a task.',
  },
  'bold-lost': {
    severity: 'warning',
    zh: '备注说明加黑的为牵头部门，但纯文本不保留加黑；牵头部门均为推定，请逐项确认。',
    en: 'The remarks say that bold marks the lead, but plain text has lost it: every lead is assumed, please confirm each.',
  },
  'missing-title': { severity: 'error', zh: '缺少任务内容。', en: 'The task has no title.' },
  'title-too-long': {
    severity: 'error',
    zh: '标题过长：{length} 字，上限为 {limit} 字。',
    en: 'The title is too long: {length} characters, the limit is {limit}.',
  },
  'missing-number': { severity: 'error', zh: '缺少序号。', en: 'The task has no number.' },
  'duplicate-number': {
    severity: 'error',
    zh: '序号 {number} 与第{firstRow}行重复。',
    en: 'Number {number} is already used by row {firstRow}.',
  },
  'number-gap': {
    severity: 'warning',
    zh: '序号不连续：缺少 {first} 至 {last}。',
    en: 'Numbers are not consecutive: {first} to {last} missing.',
  },
  'missing-departments': { severity: 'error', zh: '缺少责任部门。', en: 'The task has no departments.' },
  'duplicate-department': {
    severity: 'warning',
    zh: '“{name}”重复出现，只保留一次。',
    en: '“{name}” is named more than once and kept once.',
  },
  'lead-assumed': {
    severity: 'warning',
    zh: '未标明牵头部门，暂推定为“{name}”，请确认。',
    en: 'No lead is marked; “{name}” is assumed, please confirm.',
  },
  'several-leads': {
    severity: 'warning',
    zh: '标明了多个牵头部门，“{name}”作为牵头，其余（{others}）作为配合，请确认。',
    en: 'Several leads are marked; “{name}” is taken as lead, the others ({others}) as partners, please confirm.',
  },
  'missing-deadline': { severity: 'error', zh: '缺少完成时限。', en: 'The task has no deadline.' },
  'unreadable-deadline': {
    severity: 'error',
    zh: '无法识别完成时限“{words}”，请改为如 2020年6月 的写法。',
    en: 'The deadline “{words}” cannot be read; write it like 2020年6月.',
  },
  'open-ended-deadline': {
    severity: 'warning',
    zh: '完成时限为“{words}”，没有具体月份，不参与超期计算，请确认。',
    en: 'The deadline says “{words}”: there is no month to be measured by, please confirm.',
  },
  'yearly-deadline': {
    severity: 'warning',
    zh: '完成时限“{words}”为每年 {month} 月，请确认首个到期年份。',
    en: 'The deadline “{words}” comes back every year in month {month}; confirm the first year.',
  },
  'deadline-passed': {
    severity: 'info',
    zh: '完成时限 {month} 在导入时已过。',
    en: 'The deadline {month} has already passed.',
  },
  'unknown-department': {
    severity: 'error',
    zh: '部门目录中没有“{name}”，请选择对应部门、添加别名或新建部门。',
    en: '“{name}” is not in the directory; choose a department, add an alias or create it.',
  },
  'department-suggestion': {
    severity: 'info',
    zh: '“{name}”可能是“{suggestion}”。',
    en: '“{name}” may be “{suggestion}”.',
  },
  'group-fanned-out': {
    severity: 'info',
    zh: '“{group}”展开为 {count} 个部门。',
    en: '“{group}” stands for {count} departments.',
  },
  'empty-group': {
    severity: 'warning',
    zh: '部门组“{group}”还没有成员，未分派给任何部门。',
    en: 'Group “{group}” has no members: nobody is assigned for it.',
  },
  'unconfirmed-members': {
    severity: 'warning',
    zh: '部门组“{group}”中有 {count} 个成员未经确认，请核对。',
    en: '{count} members of group “{group}” are not confirmed, please check.',
  },
  'group-as-lead': {
    severity: 'warning',
    zh: '牵头的是部门组“{group}”，暂以“{name}”为牵头，请确认。',
    en: 'Group “{group}” is named as lead; “{name}” is taken, please confirm.',
  },
} as const satisfies Record<string, Words>;

/** The stable codes of findings. */
export type FindingCode = keyof typeof findingWords;
