import { getRouteApi } from '@tanstack/react-router';
import type { TaskView } from '#libs/contracts/http';
import { useSession, useTask } from '../../api/index.ts';
import { Card, TroublePage, useWindowTitle, Waiting } from '../../ui/index.ts';
import { AssignmentPanel } from './AssignmentPanel.tsx';
import { DepartmentList } from './DepartmentList.tsx';
import { LeadConfirmation } from './LeadConfirmation.tsx';
import { TaskHead } from './TaskHead.tsx';
import css from './TaskPage.module.css';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/workplace/tasks/$taskId');

/** One task: who is responsible for what, what was submitted, what may be done now, and all that happened. */
export const TaskPage = () => {
  const { taskId } = route.useParams();
  const task = useTask(taskId);
  useWindowTitle(task.data ? `${task.data.number} ${task.data.title.slice(0, 30)}` : '');
  if (task.data) return <Task task={task.data} />;
  return (
    <Card>
      {task.isError ? (
        <TroublePage error={task.error} onRetry={() => void task.refetch()} />
      ) : (
        <Waiting rows={12} />
      )}
    </Card>
  );
};

const Task = ({ task }: { task: TaskView }) => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const own = useSession().department.id;
  const selected = selectedOf(task, search.assignment, own);
  return (
    <div className={css.page}>
      <TaskHead task={task} />
      <LeadConfirmation task={task} />
      <div className={css.columns}>
        <DepartmentList
          task={task}
          selected={selected?.id}
          own={own}
          onSelect={(assignment) =>
            void navigate({ search: { assignment }, replace: true, resetScroll: false })
          }
        />
        {selected ? (
          <AssignmentPanel
            key={selected.id}
            task={task}
            assignment={selected}
            open={search.do}
            onOpen={(form) =>
              void navigate({
                search: { assignment: selected.id, ...(form ? { do: form } : {}) },
                replace: true,
                resetScroll: false,
              })
            }
          />
        ) : null}
        <Timeline taskId={task.id} />
      </div>
    </div>
  );
};

/** The one named in the address; else where this person can act; else their own; else the lead. */
const selectedOf = (task: TaskView, named: string | undefined, own: string) => {
  const actionable = task.allowedActions.find(({ allowed, assignmentId }) => allowed && assignmentId);
  return (
    task.assignments.find(({ id }) => id === named) ??
    task.assignments.find(({ id }) => id === actionable?.assignmentId) ??
    task.assignments.find(({ departmentId }) => departmentId === own) ??
    task.assignments.find(({ role }) => role === 'lead')
  );
};
