import { App } from 'antd';
import { hasCode, type Order, useCommand } from '../api/index.ts';
import { useWords } from '../i18n/index.ts';

/** Gives a command and says in words what became of it. The page around it shows a failure: `error`. */
export const useGive = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const { mutateAsync, error, isPending, reset } = useCommand();
  /** @returns whether it was taken */
  const give = async (order: Order): Promise<boolean> => {
    try {
      await mutateAsync(order);
    } catch (problem) {
      if (hasCode(problem, 'revision-changed')) void message.warning(t('task.form.revisionChanged'), 6);
      return false;
    }
    void message.success(
      order.command === 'confirmLead' ? t('task.confirmLead.done') : t(`task.actions.done.${order.command}`),
    );
    return true;
  };
  return { give, error, isPending, reset };
};
