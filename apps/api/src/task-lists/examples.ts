import type { TaskListsView, TaskListView } from '#libs/contracts/http';

export const exampleSummary: TaskListsView['items'][number] = {
  id: '2026-01',
  title: '淄博市职业教育创新发展工作任务清单',
  sourceName: '淄博市职业教育创新发展工作任务清单.txt',
  sourceSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  status: 'draft',
  taskCount: 33,
  assignmentCount: 402,
  errorCount: 0,
  createdAt: '2026-01-05T01:20:00.000Z',
};

export const exampleTaskList: TaskListView = {
  ...exampleSummary,
  rows: [
    {
      number: 2,
      title: '制定出台《淄博市职业院校五项办学自主权实施细则》，落实职业院校办学自主权。',
      deadlineMonth: '2020-06',
      deadlineWords: '2020.6',
      assignments: [
        {
          departmentId: 'shi-weibianban',
          departmentName: '市委编办',
          writtenAs: '市委编办',
          role: 'lead',
          leadSource: 'assumed',
        },
      ],
    },
  ],
  findings: [
    {
      severity: 'warning',
      code: 'lead-assumed',
      row: 2,
      message: '未标明牵头部门，暂推定为“市委编办”，请确认。',
    },
  ],
};
