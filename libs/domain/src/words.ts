/** The closed vocabularies of the domain, and what the screens call each word. */

export const assignmentStates = ['assigned', 'in-progress', 'submitted', 'approved', 'waived'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const taskStates = ['assigned', 'in-progress', 'submitted', 'verified', 'cancelled'] as const;
export type TaskStateName = (typeof taskStates)[number];

export const assignmentRoles = ['lead', 'partner'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** How the lead department was recognised; `assumed` is shown as such until somebody confirms it. */
export const leadSources = ['bold', 'words', 'column', 'assumed', 'confirmed'] as const;
export type LeadSource = (typeof leadSources)[number];

/** What a person may be entrusted with; one person can hold several. */
export const duties = ['clerk', 'reviewer', 'supervisor', 'administrator', 'auditor'] as const;
export type Duty = (typeof duties)[number];

/** In what capacity somebody acted; stands in every event. */
export const capacities = ['clerk', 'lead-reviewer', 'supervisor', 'administrator'] as const;
export type Capacity = (typeof capacities)[number];

export const lights = ['green', 'yellow', 'red', 'grey', 'blue'] as const;
export type Light = (typeof lights)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

type Labels<Word extends string> = Readonly<Record<Word, Bilingual>>;

export const assignmentStateLabels: Labels<AssignmentState> = {
  assigned: { zh: '待签收', en: 'Assigned' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  submitted: { zh: '待审核', en: 'Submitted' },
  approved: { zh: '已认可', en: 'Approved' },
  waived: { zh: '免报', en: 'Waived' },
};

export const taskStateLabels: Labels<TaskStateName> = {
  assigned: { zh: '待签收', en: 'Assigned' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  submitted: { zh: '待核验', en: 'Submitted' },
  verified: { zh: '已核验', en: 'Verified' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
};

export const assignmentRoleLabels: Labels<AssignmentRole> = {
  lead: { zh: '牵头', en: 'Lead' },
  partner: { zh: '配合', en: 'Partner' },
};

export const leadSourceLabels: Labels<LeadSource> = {
  bold: { zh: '加黑', en: 'Bold in the source' },
  words: { zh: '文字写明', en: 'Named in words' },
  column: { zh: '单列标明', en: 'Own column' },
  assumed: { zh: '推定牵头', en: 'Assumed lead' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
};

export const dutyLabels: Labels<Duty> = {
  clerk: { zh: '经办人', en: 'Clerk' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
  supervisor: { zh: '督办人员', en: 'Supervisor' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计人员', en: 'Auditor' },
};

export const capacityLabels: Labels<Capacity> = {
  clerk: { zh: '经办', en: 'Clerk' },
  'lead-reviewer': { zh: '牵头审核', en: 'Lead reviewer' },
  supervisor: { zh: '督办', en: 'Supervisor' },
  administrator: { zh: '管理', en: 'Administrator' },
};

export const lightLabels: Labels<Light> = {
  green: { zh: '正常', en: 'On track' },
  yellow: { zh: '临期', en: 'Due soon' },
  red: { zh: '逾期', en: 'Overdue' },
  grey: { zh: '办结', en: 'Closed' },
  blue: { zh: '暂停', en: 'Suspended' },
};
