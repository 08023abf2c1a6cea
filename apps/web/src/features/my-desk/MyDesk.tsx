import { getRouteApi, Link } from '@tanstack/react-router';
import type { DeskView } from '#libs/contracts/http';
import { useDesk, useSession } from '../../api/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Card, EmptyState, LoadMore, Page, TroublePage, Waiting } from '../../ui/index.ts';
import { Counters, type Show } from './Counters.tsx';
import { DeskRow } from './DeskRow.tsx';
import css from './MyDesk.module.css';

type Item = DeskView['items'][number];

const route = getRouteApi('/workplace/desk');

/** What waits for the person signed in: counters that filter, then the list by urgency. */
export const MyDesk = () => {
  const { t } = useWords();
  const { person, duties } = useSession();
  const imports = duties.includes('administrator') || duties.includes('supervisor');
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  // The lights are no filter of the API: they pick from what is loaded, which comes overdue first.
  const byLight = show === 'overdue' || show === 'dueSoon';
  const desk = useDesk(show && !byLight ? { duty: show } : {});
  const counters = desk.data?.pages[0]?.counters;
  const items = (desk.data?.pages ?? []).flatMap((page) => page.items).filter((item) => isShown(item, show));
  const choose = (next: Show | undefined) => void navigate({ search: { show: next }, replace: true });
  return (
    <Page title={t('desk.title')} lead={t('desk.greeting', { name: person.name })}>
      {counters ? <Counters counters={counters} show={show} onShow={choose} /> : null}
      {desk.isPending ? (
        <Card>
          <Waiting />
        </Card>
      ) : desk.isError && !desk.data ? (
        <Card>
          <TroublePage error={desk.error} onRetry={() => void desk.refetch()} />
        </Card>
      ) : items.length === 0 && !desk.hasNextPage ? (
        <Card>
          <EmptyState
            title={t(show ? 'desk.emptyFilter' : 'desk.emptyTitle')}
            action={!show && imports ? <Link to="/import">{t('menu.import')}</Link> : null}
          >
            {t(show ? 'desk.emptyFilterHint' : 'desk.empty')}
          </EmptyState>
        </Card>
      ) : (
        <Groups items={items} />
      )}
      <LoadMore query={desk} />
    </Page>
  );
};

const groupOf = (item: Item): 'overdue' | 'soon' | 'other' =>
  item.light === 'red' ? 'overdue' : item.light === 'yellow' ? 'soon' : 'other';

const isShown = (item: Item, show: Show | undefined): boolean => {
  if (show === 'overdue') return item.light === 'red';
  if (show === 'dueSoon') return item.light === 'yellow';
  return show === undefined || item.duty === show;
};

const Groups = ({ items }: { items: readonly Item[] }) => {
  const { t } = useWords();
  return (['overdue', 'soon', 'other'] as const).map((group) => {
    const members = items.filter((item) => groupOf(item) === group);
    if (members.length === 0) return null;
    return (
      <Card
        key={group}
        flush
        title={
          <>
            {t(`desk.group.${group}`)} <span className={css.count}>{members.length}</span>
          </>
        }
      >
        <ul>
          {members.map((item) => (
            <DeskRow key={`${item.taskId} ${item.assignmentId} ${item.duty}`} item={item} />
          ))}
        </ul>
      </Card>
    );
  });
};
