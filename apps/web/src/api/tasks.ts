import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DeskQuery, TasksQuery } from '#libs/contracts/http';
import { listDepartments, listEvents, listTasks, readDesk, readTask } from './generated/sdk.gen.ts';
import { answer } from './http.ts';

const firstPage = undefined as string | undefined;

export type LedgerFilter = Omit<TasksQuery, 'cursor' | 'limit'>;

/** The ledger, page after page by keyset. */
export const useLedger = (filter: LedgerFilter) =>
  useInfiniteQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(listTasks({ query: { ...filter, cursor, limit: 50 }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** What waits for the person signed in, page after page. */
export const useDesk = (filter: Pick<DeskQuery, 'duty'> = {}, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['desk', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(readDesk({ query: { ...filter, cursor, limit: 100 }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });

/** Whoever opens a task is about to act on it: what was read before is shown, but never for longer than a moment. */
export const useTask = (taskId: string) =>
  useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => answer(readTask({ path: { taskId }, signal })),
    staleTime: 0,
  });

/** Everything that happened to a task, the oldest first. */
export const useEvents = (taskId: string) =>
  useInfiniteQuery({
    queryKey: ['events', taskId],
    staleTime: 0,
    queryFn: ({ pageParam: after, signal }) =>
      answer(listEvents({ path: { taskId }, query: { after, limit: 200 }, signal })),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextAfter,
  });

export const useDepartments = () =>
  useQuery({
    queryKey: ['departments'],
    queryFn: ({ signal }) => answer(listDepartments({ signal })),
    staleTime: 10 * 60_000,
  });
