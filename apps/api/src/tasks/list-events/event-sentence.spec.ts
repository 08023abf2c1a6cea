import { expect, test } from 'vitest';
import { type Fact, parseAssignmentId } from '#libs/domain';
import { eventSentence } from './event-sentence.ts';

const assignmentId = parseAssignmentId('a4');
const context = { actorDepartment: '市委编办', department: '张店区人民政府' };
const secret = '尚未公开的内容';

const facts: readonly [Fact, string, string][] = [
  [{ type: 'accepted', assignmentId }, '张店区人民政府签收了任务。', '张店区人民政府 accepted the task.'],
  [
    { type: 'reported', assignmentId, text: secret, percent: 60 },
    '张店区人民政府填报了进展。',
    '张店区人民政府 reported progress.',
  ],
  [
    { type: 'submitted', assignmentId, revision: 2, statement: secret, evidence: [] },
    '张店区人民政府第 2 次报送，附佐证材料 0 份。',
    '张店区人民政府 submitted revision 2 with 0 files of evidence.',
  ],
  [
    { type: 'withdrawn', assignmentId, revision: 2, reason: secret },
    '张店区人民政府撤回了第 2 次报送。',
    '张店区人民政府 withdrew revision 2.',
  ],
  [
    { type: 'approved', assignmentId, revision: 2, evidence: [], opinion: secret },
    '市委编办通过了张店区人民政府的第 2 次报送。',
    '市委编办 approved revision 2 of 张店区人民政府.',
  ],
  [
    { type: 'returned', assignmentId, revision: 1, evidence: [], reason: secret },
    '市委编办退回了张店区人民政府的第 1 次报送。',
    '市委编办 returned revision 1 of 张店区人民政府.',
  ],
  [
    { type: 'leadConfirmed', assignmentId, leadSourceBefore: 'assumed' },
    '市委编办确认张店区人民政府为牵头部门。',
    '市委编办 confirmed 张店区人民政府 as the lead.',
  ],
];

test.each(facts)('the sentence of $type says who and what in both languages', (fact, zh, en) => {
  expect(eventSentence(fact, context, 'zh')).toBe(zh);
  expect(eventSentence(fact, context, 'en')).toBe(en);
});

test.each(facts)('the sentence of $type repeats no text of the content', (fact) => {
  expect(eventSentence(fact, context, 'zh')).not.toContain(secret);
  expect(eventSentence(fact, context, 'zh')).not.toContain('60');
});
