import { Button } from 'antd';
import type { TaskView } from '#libs/contracts/http';
import { useWords } from '../../i18n/index.ts';
import { useGive } from '../../parts/index.ts';
import { Notice, TroubleLine } from '../../ui/index.ts';

/** While the lead is only assumed and the task still open: says so to everybody, and lets a supervisor confirm it. */
export const LeadConfirmation = ({ task }: { task: TaskView }) => {
  const { t } = useWords();
  const { give, error, isPending } = useGive();
  if (task.leadSource !== 'assumed' || task.state === 'verified') return null;
  const name = task.assignments.find(({ role }) => role === 'lead')?.departmentName ?? '';
  const mine = task.allowedActions.some(({ command, allowed }) => command === 'confirmLead' && allowed);
  const confirm = () => void give({ command: 'confirmLead', taskId: task.id });
  return (
    <>
      <Notice
        tone="warn"
        action={
          mine ? (
            <Button type="primary" loading={isPending} data-testid="action-confirmLead" onClick={confirm}>
              {t('task.confirmLead.button')}
            </Button>
          ) : null
        }
      >
        {t(mine ? 'task.confirmLead.text' : 'task.confirmLead.plain', { name })}
      </Notice>
      <TroubleLine error={error} onRetry={confirm} />
    </>
  );
};
