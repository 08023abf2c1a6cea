import type { Bilingual, Language } from './words.ts';

/** `forbidden`: not this person. `conflict`: not now. `invalid`: not like this. */
export type RefusalKind = 'forbidden' | 'conflict' | 'invalid';

interface RefusalEntry extends Bilingual {
  readonly kind: RefusalKind;
}

/** Every reason for which a command can be refused, with what to do instead. `{x}` stands for a parameter. */
export const refusals = {
  'not-your-department': {
    kind: 'forbidden',
    zh: '该分工由{department}承办，请由该部门人员办理。',
    en: 'This part belongs to {department}; somebody of that department has to act.',
  },
  'not-a-reviewer': {
    kind: 'forbidden',
    zh: '该报送由{reviewer}审核，请由其审核人员办理。',
    en: 'This submission is reviewed by {reviewer}; one of its reviewers has to decide.',
  },
  'not-the-lead': {
    kind: 'forbidden',
    zh: '免报由牵头部门{lead}的审核人员决定，请与其联系。',
    en: 'Only a reviewer of the lead department, {lead}, can waive a part; please contact them.',
  },
  'lead-not-waivable': {
    kind: 'invalid',
    zh: '牵头部门的报送不能免报，请按任务要求报送。',
    en: 'The part of the lead department cannot be waived; it has to submit.',
  },
  'not-an-overseer': {
    kind: 'forbidden',
    zh: '催办由督办人员办理，对配合单位也可由牵头部门{lead}的审核人员办理。',
    en: 'Reminders come from a supervisor or, for a partner, from a reviewer of the lead department, {lead}.',
  },
  'not-a-supervisor': {
    kind: 'forbidden',
    zh: '此操作由督办人员办理，请联系督办部门。',
    en: 'Only a supervisor can do this; please contact the supervising office.',
  },
  'own-submission': {
    kind: 'forbidden',
    zh: '不能审核本人填报的材料，请由其他审核人员办理。',
    en: 'Nobody decides on their own submission; another reviewer has to.',
  },
  'own-department': {
    kind: 'forbidden',
    zh: '督办人员不能核验本部门牵头的任务，请由其他督办人员办理。',
    en: 'A supervisor does not verify a task led by their own department; another supervisor has to.',
  },
  'unknown-assignment': {
    kind: 'invalid',
    zh: '该任务没有编号为 {assignment} 的分工，请刷新后重试。',
    en: 'This task has no assignment {assignment}; reload and try again.',
  },
  'wrong-state': {
    kind: 'conflict',
    zh: '当前状态为“{state}”，不能{command}。可办理：{allowed}。',
    en: 'The state is "{state}", so "{command}" is not possible. Possible now: {allowed}.',
  },
  'task-closed': {
    kind: 'conflict',
    zh: '任务已办结（{state}），不能再办理。',
    en: 'The task is closed ({state}); nothing more can be done on it.',
  },
  'task-stopped': {
    kind: 'conflict',
    zh: '该任务的记录与流程不一致，已停止办理并通知管理员，请稍后再试。',
    en: 'The records of this task disagree with its workflow; it was stopped and the administrator was told.',
  },
  'partners-outstanding': {
    kind: 'conflict',
    zh: '还有 {count} 个配合单位未获认可（{departments}），全部认可或免报后牵头部门才能报送。',
    en: '{count} partner departments are not approved yet ({departments}); the lead submits once all are approved or waived.',
  },
  'revision-changed': {
    kind: 'conflict',
    zh: '您看到的是第 {seen} 次报送，现为第 {current} 次，请刷新查看后再处理。',
    en: 'You were looking at revision {seen}; it is now revision {current}. Reload and look again before you decide.',
  },
  'lead-already-confirmed': {
    kind: 'conflict',
    zh: '牵头部门不是推定的，无需确认。',
    en: 'The lead is not an assumed one; there is nothing to confirm.',
  },
  'text-required': {
    kind: 'invalid',
    zh: '请填写{field}。',
    en: 'Please fill in: {field}.',
  },
  'text-too-long': {
    kind: 'invalid',
    zh: '{field}最多 {limit} 字，现有 {length} 字，请精简或改为附件。',
    en: '{field} can have at most {limit} characters, it has {length}; shorten it or attach a file.',
  },
  'unstorable-characters': {
    kind: 'invalid',
    zh: '{field}含有无法保存的控制字符，请删去后重试。',
    en: '{field} contains control characters that cannot be stored; remove them and try again.',
  },
  'evidence-required': {
    kind: 'invalid',
    zh: '请至少上传一份佐证材料。',
    en: 'Please attach at least one file of evidence.',
  },
  'too-many-files': {
    kind: 'invalid',
    zh: '一次报送最多 {limit} 份材料，现有 {count} 份。',
    en: 'A submission can have at most {limit} files, it has {count}.',
  },
  'duplicate-file': {
    kind: 'invalid',
    zh: '材料“{fileName}”重复，请删去一份。',
    en: 'The file "{fileName}" is attached twice; remove one.',
  },
  'percent-out-of-range': {
    kind: 'invalid',
    zh: '完成比例须为 0 到 100 的整数。',
    en: 'The percentage must be a whole number from 0 to 100.',
  },
  'idempotency-key-reused': {
    kind: 'invalid',
    zh: '该请求编号已用于另一项操作，请刷新页面后重新办理。',
    en: 'This Idempotency-Key was used for a different request; reload and start again with a new key.',
  },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof refusals;
export const refusalCodes = Object.keys(refusals) as readonly RefusalCode[];

/** A parameter is a number, a text as it stands, or words that differ by language. */
export type RefusalParam = string | number | Bilingual;

/** Why a command was not taken. Plain data: it travels through Temporal and HTTP unchanged. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, RefusalParam>>;
}

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}): Refusal => ({ code, params });

export const refusalKind = (refusal: Refusal): RefusalKind => refusals[refusal.code].kind;

/** The refusal as a sentence that says what to do instead. */
export const refusalText = (refusal: Refusal, language: Language): string =>
  refusals[refusal.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = refusal.params[name] ?? '';
    return typeof value === 'object' ? value[language] : String(value);
  });
