import { useNavigate } from '@tanstack/react-router';
import type { DeskView } from '#libs/contracts/http';

type Item = DeskView['items'][number];

/** Opens the page, and on it the form, where this item is dealt with. */
export const useDestination = () => {
  const navigate = useNavigate();
  return ({ duty, taskId, assignmentId, blockedBy }: Item): void => {
    if (duty === 'review' || duty === 'verify') {
      void navigate({ to: '/review', search: { task: taskId, assignment: assignmentId } });
      return;
    }
    const form = (duty === 'submit' || duty === 'resubmit') && !blockedBy ? 'submit' : undefined;
    void navigate({
      to: '/tasks/$taskId',
      params: { taskId },
      search: { assignment: assignmentId, do: form },
    });
  };
};
