import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { TaskView } from '#libs/contracts/http';
import { useTask } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DecisionForm, LightSign, RoleMark, SubmissionCard, useTimes } from '../../parts/index.ts';
import { Card, Notice, TroublePage, Waiting } from '../../ui/index.ts';
import css from './Review.module.css';
import type { ReviewItem } from './useQueue.ts';

export interface ReviewCaseProps {
  readonly item: ReviewItem;
  readonly onBack: (() => void) | undefined;
  readonly onDecided: () => void;
}

/** One case: what is asked, what was submitted, what was said before, and the decision. */
export const ReviewCase = ({ item, onBack, onDecided }: ReviewCaseProps) => {
  const { t } = useWords();
  const times = useTimes();
  const task = useTask(item.taskId);
  return (
    <Card
      className={css.case}
      title={
        <span className={css.line}>
          {onBack ? (
            <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('action.back')} onClick={onBack} />
          ) : null}
          {item.departmentName} <RoleMark role={item.role} />
        </span>
      }
      extra={
        <Link to="/tasks/$taskId" params={{ taskId: item.taskId }} search={{ assignment: item.assignmentId }}>
          {t('review.openTask')}
        </Link>
      }
    >
      <p className={css.asked}>
        {item.number}. {item.title}
      </p>
      <p className={css.line}>
        <LightSign light={item.light} deadline={item.deadline} />
        {times.month(item.deadlineMonth)} · {times.left(item.deadline)}
      </p>
      {task.data ? (
        <Rounds task={task.data} item={item} onDecided={onDecided} />
      ) : task.isError ? (
        <TroublePage error={task.error} onRetry={() => void task.refetch()} />
      ) : (
        <Waiting />
      )}
    </Card>
  );
};

interface RoundsProps {
  readonly task: TaskView;
  readonly item: ReviewItem;
  readonly onDecided: () => void;
}

const Rounds = ({ task, item, onDecided }: RoundsProps) => {
  const { t } = useWords();
  const assignment = task.assignments.find(({ id }) => id === item.assignmentId);
  const current = assignment?.submissions.find(({ outcome }) => outcome === 'open');
  const place = { taskId: item.taskId, assignmentId: item.assignmentId };
  if (!assignment || !current) return <Notice tone="quiet">{t('review.gone')}</Notice>;
  const earlier = assignment.submissions.filter((submission) => submission !== current);
  return (
    <>
      <SubmissionCard place={place} submission={current} />
      {earlier.length > 0 ? (
        <details className={css.earlier} open>
          <summary>
            {t('review.previous')} ({earlier.length})
          </summary>
          {earlier.map((submission) => (
            <SubmissionCard key={submission.revision} place={place} submission={submission} />
          ))}
        </details>
      ) : null}
      <Decision task={task} item={item} revision={current.revision} onDecided={onDecided} />
    </>
  );
};

const Decision = ({ task, item, revision, onDecided }: RoundsProps & { readonly revision: number }) => {
  const { t } = useWords();
  const [decision, setDecision] = useState<'approve' | 'return'>();
  const isLead = item.role === 'lead';
  const stateOf = (command: 'approve' | 'return') =>
    task.allowedActions.find(
      (action) => action.command === command && action.assignmentId === item.assignmentId,
    );
  const refused = stateOf('approve')?.allowed ? undefined : stateOf('approve')?.reason;
  const { taskId, assignmentId, departmentName } = item;
  return (
    <div className={`${css.decision} ${decision ? '' : css.sticky}`}>
      {decision ? (
        <DecisionForm
          key={decision}
          decision={decision}
          subject={{ taskId, assignmentId, departmentName, isLead, revision }}
          onDone={onDecided}
          onCancel={() => setDecision(undefined)}
        />
      ) : (
        <>
          {refused ? <span className={css.refused}>{refused}</span> : null}
          <Button
            danger
            disabled={!stateOf('return')?.allowed}
            data-testid="action-return"
            onClick={() => setDecision('return')}
          >
            {t('task.actions.button.return')}
          </Button>
          <Button
            type="primary"
            disabled={!stateOf('approve')?.allowed}
            data-testid="action-approve"
            onClick={() => setDecision('approve')}
          >
            {t(isLead ? 'task.actions.button.approveLead' : 'task.actions.button.approve')}
          </Button>
        </>
      )}
    </div>
  );
};
