import type { DeskView } from '#libs/contracts/http';
import { useDesk, useSession } from '../../api/index.ts';

export type ReviewItem = DeskView['items'][number];

/** What waits for a decision: partners' submissions for a lead's reviewer, leads' for a supervisor; oldest first. */
export const useQueue = () => {
  const { duties } = useSession();
  const reviews = duties.includes('reviewer');
  const verifies = duties.includes('supervisor');
  const review = useDesk({ duty: 'review' }, reviews);
  const verify = useDesk({ duty: 'verify' }, verifies);
  const used = [...(reviews ? [review] : []), ...(verifies ? [verify] : [])];
  const items = used
    .flatMap(({ data }) => data?.pages ?? [])
    .flatMap((page) => page.items)
    .toSorted((one, other) => (one.submittedAt ?? '').localeCompare(other.submittedAt ?? ''));
  return {
    items,
    pages: used,
    ready: used.every(({ data }) => data !== undefined),
    error: used.find(({ isError }) => isError)?.error,
    refetch: () => used.forEach((query) => void query.refetch()),
  };
};
