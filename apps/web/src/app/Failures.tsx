import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../i18n/index.ts';
import { Card, EmptyState, TroublePage, useWindowTitle } from '../ui/index.ts';

export const NotFound = () => {
  const { t } = useWords();
  useWindowTitle(t('problem.notFoundTitle'));
  return (
    <Card>
      <EmptyState
        title={t('problem.notFoundTitle')}
        action={<Button href="/desk">{t('problem.home')}</Button>}
      >
        {t('problem.notFound')}
      </EmptyState>
    </Card>
  );
};

/** A page that could not be loaded or broke while it was drawn. */
export const RouteTrouble = ({ error }: { error: unknown }) => {
  const router = useRouter();
  return (
    <Card>
      <TroublePage error={error} onRetry={() => void router.invalidate()} />
    </Card>
  );
};
