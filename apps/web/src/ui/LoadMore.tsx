import { Button } from 'antd';
import { useWords } from '../i18n/index.ts';

export interface LoadMoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

export const LoadMore = ({ query }: LoadMoreProps) => {
  const { t } = useWords();
  if (!query.hasNextPage) return null;
  return (
    <div style={{ display: 'flex', justifyContent: 'center', padding: 'var(--s4)' }}>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('action.more')}
      </Button>
    </div>
  );
};
