import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFile, aTask, moved, person } from '../../../test/support/a-task.ts';
import {
  decide,
  fileLimit,
  languages,
  parseAssignmentId,
  type Refusal,
  type RefusalCode,
  refusalCodes,
  refusalKind,
  refusals,
  refusalText,
  refuse,
  textLimit,
} from './index.ts';

const clerk = person('partner', 'clerk');
const leadClerk = person('lead', 'clerk');
const reviewer = person('lead', 'reviewer');
const supervisor = person('office', 'supervisor');
const accepted = aTask().as(clerk).accept('partner');
const submitted = accepted.as(clerk).submit('partner');
const alone = aTask({ partners: [] }).as(leadClerk).accept('lead').as(leadClerk).submit('lead');
const files = (count: number) => Array.from({ length: count }, (_, index) => aFile(`${index}.pdf`));

/** One way to each refusal. */
const ways: Readonly<Record<RefusalCode, () => ReturnType<typeof decide> | Refusal>> = {
  'not-your-department': () => accepted.ask(reviewer).report('partner'),
  'not-a-reviewer': () => submitted.ask(clerk).approve('partner'),
  'not-a-supervisor': () => submitted.ask(clerk).confirmLead(),
  'not-the-lead': () => accepted.ask(supervisor).waive('partner'),
  'lead-not-waivable': () => accepted.ask(reviewer).waive('lead'),
  'not-an-overseer': () => accepted.ask(clerk).remind('partner'),
  'own-submission': () => submitted.ask(moved(clerk, 'lead', 'reviewer')).approve('partner'),
  'own-department': () => alone.ask(person('lead', 'supervisor')).approve('lead'),
  'unknown-assignment': () =>
    decide(accepted.state, { type: 'accept', assignmentId: parseAssignmentId('a9') }, clerk),
  'wrong-state': () => accepted.ask(clerk).accept('partner'),
  'task-closed': () => alone.as(supervisor).approve('lead').ask(leadClerk).report('lead'),
  // Given by the workflow (workflows/task/task-run.ts), not by the rules.
  'task-stopped': () => refuse('task-stopped'),
  'partners-outstanding': () => accepted.as(leadClerk).accept('lead').ask(leadClerk).submit('lead'),
  'revision-changed': () => submitted.ask(reviewer).approve('partner', { revision: 4 }),
  'lead-already-confirmed': () => aTask({ leadSource: 'words' }).ask(supervisor).confirmLead(),
  'text-required': () => accepted.ask(clerk).report('partner', { text: '' }),
  'text-too-long': () => accepted.ask(clerk).report('partner', { text: 'x'.repeat(textLimit + 1) }),
  'unstorable-characters': () => accepted.ask(clerk).report('partner', { text: 'a\0b' }),
  'evidence-required': () => accepted.ask(clerk).submit('partner', { evidence: [] }),
  'too-many-files': () => accepted.ask(clerk).submit('partner', { evidence: files(fileLimit + 1) }),
  'duplicate-file': () => accepted.ask(clerk).submit('partner', { evidence: [aFile(), aFile()] }),
  'percent-out-of-range': () => accepted.ask(clerk).report('partner', { percent: 101 }),
  // Given by workflow and API when an Idempotency-Key comes again with something else.
  'idempotency-key-reused': () => refuse('idempotency-key-reused'),
};

const refusalBy = (code: RefusalCode): Refusal => {
  const found = ways[code]();
  if ('code' in found) return found;
  if (found.ok) throw new Error(`${code} was not refused`);
  return found.refusal;
};

describe.each(refusalCodes)('%s', (code) => {
  it('is what the rules say in this case', () => expect(refusalBy(code).code).toBe(code));

  it.each(languages)('fills every placeholder of its sentence (%s)', (language) => {
    const refusal = refusalBy(code);
    const names = [...refusals[code][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(refusal.params)).toEqual(expect.arrayContaining(names));
    const text = refusalText(refusal, language);
    expect(text).not.toMatch(/[{}]|undefined|object/);
    expect(text).toMatch(language === 'zh' ? /[\u4e00-\u9fff].*。$/ : /^[^\u4e00-\u9fff]*[A-Za-z].*\.$/s);
  });

  it('names the same parameters in both languages', () => {
    const [zh, en] = languages.map(
      (language) => refusals[code][language].match(/\{\w+\}/g)?.toSorted() ?? [],
    );
    expect(zh).toEqual(en);
  });

  it('survives being sent as JSON', () => {
    const refusal = refusalBy(code);
    expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal);
  });
});

describe('the list of refusals', () => {
  it('holds nothing that no rule gives', () => {
    const source = readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'refusals.ts')
      .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    const outsideOfTheRules = ['task-stopped', 'idempotency-key-reused'];
    const unused = refusalCodes.filter((code) => !source.includes(`refuse('${code}'`));
    expect(unused).toEqual(outsideOfTheRules);
  });

  it.each<[RefusalCode, string]>([
    ['not-your-department', 'forbidden'],
    ['own-submission', 'forbidden'],
    ['wrong-state', 'conflict'],
    ['partners-outstanding', 'conflict'],
    ['text-required', 'invalid'],
    ['idempotency-key-reused', 'invalid'],
  ])('%s is %s', (code, kind) => expect(refusalKind(refuse(code))).toBe(kind));
});
