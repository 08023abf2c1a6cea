import { getRouteApi } from '@tanstack/react-router';
import { type LedgerFilter, useLedger } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Card, EmptyState, LoadMore, Page, TroublePage, useNarrow, Waiting } from '../../ui/index.ts';
import { Filters } from './Filters.tsx';
import { LedgerCards } from './LedgerCards.tsx';
import { LedgerTable } from './LedgerTable.tsx';

const route = getRouteApi('/workplace/ledger');

/** The register of all tasks, in the columns of the published list plus progress, light and state. */
export const Ledger = () => {
  const { t } = useWords();
  const narrow = useNarrow();
  const search = route.useSearch();
  const filter: LedgerFilter = {
    listId: search.list,
    state: search.state,
    light: search.light,
    departmentId: search.department,
    role: search.role,
    q: search.q,
  };
  const ledger = useLedger(filter);
  const rows = (ledger.data?.pages ?? []).flatMap((page) => page.items);
  const count = ledger.hasNextPage ? 'ledger.foundMore' : 'ledger.found';
  return (
    <Page title={t('ledger.title')} lead={ledger.data ? t(count, { count: rows.length }) : undefined}>
      <Filters />
      <Card flush={!narrow || rows.length === 0}>
        {ledger.isPending ? (
          <Waiting rows={10} />
        ) : ledger.isError && !ledger.data ? (
          <TroublePage error={ledger.error} onRetry={() => void ledger.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState title={t('ledger.emptyTitle')}>{t('ledger.empty')}</EmptyState>
        ) : narrow ? (
          <LedgerCards rows={rows} />
        ) : (
          <LedgerTable rows={rows} refreshing={ledger.isPlaceholderData} />
        )}
        <LoadMore query={ledger} />
      </Card>
    </Page>
  );
};
