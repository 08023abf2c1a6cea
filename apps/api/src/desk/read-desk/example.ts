import type { DeskView } from '#libs/contracts/http';

export const exampleDesk: DeskView = {
  counters: {
    accept: 2,
    submit: 5,
    resubmit: 1,
    review: 3,
    verify: 0,
    'confirm-lead': 0,
    overdue: 1,
    dueSoon: 4,
  },
  items: [
    {
      duty: 'resubmit',
      taskId: '2026-01-02',
      listId: '2026-01',
      number: 2,
      title: '制定出台《淄博市职业院校五项办学自主权实施细则》，落实职业院校办学自主权。',
      assignmentId: 'a3',
      departmentName: '市教育局',
      role: 'partner',
      state: 'in-progress',
      deadlineMonth: '2020-06',
      deadline: '2020-06-30T15:59:59.999Z',
      light: 'red',
      revision: 1,
      returnReason: '请补充正式印发的文件。',
    },
  ],
};
