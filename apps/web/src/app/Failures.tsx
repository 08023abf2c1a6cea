import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';
import { Brand } from './Brand.tsx';
import css from './Failures.module.css';
import { Card, EmptyState, TroublePage, useWindowTitle } from '../ui/index.ts';

export const NotFound = () => {
  const { t } = useWords();
  useWindowTitle(t('problem.notFoundTitle'));
  return (
    <Bare>
      <EmptyState
        title={t('problem.notFoundTitle')}
        action={<Button href="/desk">{t('problem.home')}</Button>}
      >
        {t('problem.notFound')}
      </EmptyState>
    </Bare>
  );
};

/** Before anybody is known there is no menu to show. */
export const BareTrouble = ({ error }: { error: unknown }) => {
  const router = useRouter();
  return (
    <Bare>
      <TroublePage error={error} onRetry={() => void router.invalidate()} />
    </Bare>
  );
};

const Bare = ({ children }: { children: ReactNode }) => (
  <>
    <header className={css.bar}>
      <Brand />
    </header>
    <main className={css.sheet}>
      <Card>{children}</Card>
    </main>
  </>
);

/** A page that could not be loaded or broke while it was drawn. */
export const RouteTrouble = ({ error }: { error: unknown }) => {
  const router = useRouter();
  return (
    <Card>
      <TroublePage error={error} onRetry={() => void router.invalidate()} />
    </Card>
  );
};
