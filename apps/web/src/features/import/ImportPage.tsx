import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Card, EmptyState, Page } from '../../ui/index.ts';
import { EarlierLists } from './EarlierLists.tsx';
import css from './Import.module.css';
import { SourceForm } from './SourceForm.tsx';

/** Brings a published list in: as text, which becomes a draft to check. Below: the lists so far. */
export const ImportPage = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { duties } = useSession();
  const entitled = duties.includes('supervisor') || duties.includes('administrator');
  if (!entitled) {
    return (
      <Page title={t('importing.title')}>
        <Card>
          <EmptyState title={t('problem.forbiddenTitle')}>{t('importing.forbidden')}</EmptyState>
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t('importing.title')} lead={t('importing.lead')}>
      <div className={css.columns}>
        <Card>
          <SourceForm onRead={(listId) => void navigate({ to: '/import/$listId', params: { listId } })} />
        </Card>
        <EarlierLists />
      </div>
    </Page>
  );
};
