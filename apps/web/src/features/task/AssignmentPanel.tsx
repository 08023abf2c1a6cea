import type { AssignmentView, TaskView } from '#libs/contracts/http';
import type { CommandType } from '#libs/domain';
import { useWords } from '../../i18n/index.ts';
import { AssignmentStateMark, RoleMark, SubmissionCard, useTimes } from '../../parts/index.ts';
import { Card, Notice } from '../../ui/index.ts';
import { ActionPanel } from './ActionPanel.tsx';
import css from './AssignmentPanel.module.css';

export interface AssignmentPanelProps {
  readonly task: TaskView;
  readonly assignment: AssignmentView;
  /** The form that is open. */
  readonly open: CommandType | undefined;
  readonly onOpen: (form: CommandType | undefined) => void;
}

/** One department's part: its last report, every round, and what may be done now. */
export const AssignmentPanel = ({ task, assignment, open, onOpen }: AssignmentPanelProps) => (
  <Card
    className={css.panel}
    title={
      <span className={css.title}>
        {assignment.departmentName} <RoleMark role={assignment.role} />
      </span>
    }
    extra={<AssignmentStateMark state={assignment.state} />}
  >
    <div className={css.body}>
      {assignment.contentVisible ? <Content task={task} assignment={assignment} /> : <Hidden />}
      <ActionPanel task={task} assignment={assignment} open={open} onOpen={onOpen} />
    </div>
  </Card>
);

const Hidden = () => {
  const { t } = useWords();
  return <Notice tone="quiet">{t('task.assignment.hidden')}</Notice>;
};

const Content = ({ task, assignment }: { task: TaskView; assignment: AssignmentView }) => {
  const { t } = useWords();
  const times = useTimes();
  const { lastReport, submissions } = assignment;
  return (
    <>
      <section className={css.section}>
        <h3 className={css.heading}>{t('task.assignment.lastReport')}</h3>
        {lastReport ? (
          <div className={css.report}>
            <p className={css.text}>{lastReport.text}</p>
            <p className={css.soft}>
              {lastReport.percent === undefined ? null : (
                <span className={css.percent}>
                  <span className={css.track} aria-hidden="true">
                    <span className={css.fill} style={{ width: `${lastReport.percent}%` }} />
                  </span>
                  {t('task.assignment.percent', { percent: lastReport.percent })}
                </span>
              )}
              {times.dateTime(lastReport.at)}
            </p>
          </div>
        ) : (
          <p className={css.soft}>{t('task.assignment.noReport')}</p>
        )}
      </section>
      <section className={css.section}>
        <h3 className={css.heading}>{t('task.assignment.submissions')}</h3>
        {submissions.length === 0 ? (
          <p className={css.soft}>{t('task.assignment.none')}</p>
        ) : (
          submissions.map((submission) => (
            <SubmissionCard
              key={submission.revision}
              place={{ taskId: task.id, assignmentId: assignment.id }}
              submission={submission}
            />
          ))
        )}
      </section>
    </>
  );
};
