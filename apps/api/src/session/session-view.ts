import type { SessionView } from '#libs/contracts/http';
import type { SessionRecord } from '#libs/persistence';

export const sessionViewOf = (session: Omit<SessionRecord, 'stale'>, demo: boolean): SessionView => ({
  person: { id: session.personId, username: session.username, name: session.name },
  department: { id: session.departmentId, name: session.departmentName },
  duties: [...session.duties],
  mustChangePassword: session.mustChangePassword,
  demo,
});

export const exampleSession: SessionView = {
  person: { id: '6f3f2f0e-4b1e-4a77-9a39-0d2f6f1c2b11', username: 'shi-jiaoyuju', name: '王建国' },
  department: { id: 'shi-jiaoyuju', name: '市教育局' },
  duties: ['clerk'],
  mustChangePassword: false,
  demo: true,
};
