import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { AssignmentView, TaskView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { AssignmentStateMark, RoleMark } from '../../parts/index.ts';
import { Card } from '../../ui/index.ts';
import css from './DepartmentList.module.css';

export interface DepartmentListProps {
  readonly task: TaskView;
  readonly selected: string | undefined;
  readonly own: string;
  readonly onSelect: (assignmentId: string) => void;
}

/** The responsible departments: the lead, then the partners, those of a group behind the group's name. */
export const DepartmentList = ({ task, ...choice }: DepartmentListProps) => {
  const { t } = useWords();
  const partners = task.assignments.filter(({ role }) => role === 'partner');
  const single = task.assignments
    .filter(({ groupName, role }) => role === 'lead' || !groupName)
    .toSorted((one, other) => rank(one) - rank(other));
  const groups = [...new Set(partners.flatMap(({ groupName }) => groupName ?? []))];
  const entry = (assignment: AssignmentView) => (
    <Entry key={assignment.id} assignment={assignment} {...choice} />
  );
  return (
    <Card
      flush
      title={t('task.departments.title')}
      extra={
        partners.length > 0 ? (
          <span className={css.progress}>
            {t('task.departments.progress', { done: settled(partners), all: partners.length })}
          </span>
        ) : null
      }
    >
      <ul className={css.list}>
        {single.map(entry)}
        {groups.map((name) => {
          const members = partners.filter(({ groupName }) => groupName === name);
          const opened = members.some(
            ({ id, departmentId }) => id === choice.selected || departmentId === choice.own,
          );
          return (
            <Group key={name} name={name} members={members} opened={opened}>
              {members.map(entry)}
            </Group>
          );
        })}
      </ul>
    </Card>
  );
};

const rank = ({ role }: AssignmentView): number => (role === 'lead' ? 0 : 1);

const settled = (assignments: readonly AssignmentView[]): number =>
  assignments.filter(({ state }) => state === 'approved' || state === 'waived').length;

interface GroupProps {
  readonly name: string;
  readonly members: readonly AssignmentView[];
  readonly opened: boolean;
  readonly children: React.ReactNode;
}

const Group = ({ name, members, opened, children }: GroupProps) => {
  const [open, setOpen] = useState(opened);
  return (
    <li>
      <button type="button" className={css.group} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span>
          {name} ({members.length})
        </span>
        <span className={css.progress}>
          {settled(members)}/{members.length}
        </span>
      </button>
      {open ? <ul className={css.members}>{children}</ul> : null}
    </li>
  );
};

type EntryProps = Omit<DepartmentListProps, 'task'> & { readonly assignment: AssignmentView };

const Entry = ({ assignment, selected, own, onSelect }: EntryProps) => {
  const { t } = useWords();
  const { id, role, departmentName, departmentId, state, revisions } = assignment;
  return (
    <li>
      <button
        type="button"
        className={css.entry}
        aria-current={id === selected ? 'true' : undefined}
        data-testid={`assignment-${id}`}
        data-state={state}
        onClick={() => onSelect(id)}
      >
        <span className={role === 'lead' ? css.leadName : css.name}>{departmentName}</span>
        <AssignmentStateMark state={state} />
        <span className={css.facts}>
          {role === 'lead' ? <RoleMark role={role} /> : null}
          {departmentId === own ? <span className={css.own}>{t('task.departments.mine')}</span> : null}
          {revisions > 0 ? t('task.departments.rounds', { count: revisions }) : null}
        </span>
      </button>
    </li>
  );
};
