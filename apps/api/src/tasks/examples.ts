import type { EventsView, TasksView, TaskView } from '#libs/contracts/http';

const head = {
  id: '2026-01-02',
  listId: '2026-01',
  number: 2,
  title: '制定出台《淄博市职业院校五项办学自主权实施细则》，落实职业院校办学自主权。',
  state: 'in-progress',
  light: 'yellow',
  deadlineMonth: '2020-06',
  deadline: '2020-06-30T15:59:59.999Z',
  leadSource: 'assumed',
  version: 7,
} as const;

export const exampleTaskRow: TasksView['items'][number] = {
  ...head,
  lead: { assignmentId: 'a1', departmentId: 'shi-bianban', name: '市委编办', state: 'in-progress' },
  partners: [{ assignmentId: 'a3', departmentId: 'shi-jiaoyuju', name: '市教育局', state: 'submitted' }],
  lastEvent: { type: 'submitted', at: '2020-05-12T02:11:09.120Z', departmentName: '市教育局' },
};

const clerk = {
  id: '6f3f2f0e-4b1e-4a77-9a39-0d2f6f1c2b11',
  name: '王建国',
  departmentName: '市教育局',
  capacity: 'clerk',
} as const;

export const exampleTask: TaskView = {
  ...head,
  listTitle: '淄博市职业教育创新发展工作任务清单',
  assignments: [
    {
      id: 'a3',
      departmentId: 'shi-jiaoyuju',
      departmentName: '市教育局',
      role: 'partner',
      state: 'submitted',
      revisions: 1,
      contentVisible: true,
      lastReport: { text: '实施细则已完成征求意见。', percent: 80, at: '2020-05-08T07:30:00.000Z' },
      submissions: [
        {
          revision: 1,
          statement: '实施细则已印发，附正式文件。',
          evidence: [
            {
              sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
              fileName: '实施细则.pdf',
              size: 183_204,
              mediaType: 'application/pdf',
            },
          ],
          submittedAt: '2020-05-12T02:11:09.120Z',
          submittedBy: clerk,
          outcome: 'open',
        },
      ],
    },
  ],
  allowedActions: [
    { command: 'approve', assignmentId: 'a3', allowed: true },
    {
      command: 'submit',
      assignmentId: 'a1',
      allowed: false,
      code: 'partners-outstanding',
      reason: '还有 1 个配合单位未获认可（市教育局），全部认可或免报后牵头部门才能报送。',
    },
  ],
};

export const exampleEvents: EventsView = {
  items: [
    {
      seq: 7,
      at: '2020-05-12T02:11:09.120Z',
      type: 'submitted',
      sentence: '市教育局报送了第 1 次材料。',
      actor: clerk,
      assignmentId: 'a3',
      departmentName: '市教育局',
      hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    },
  ],
};
