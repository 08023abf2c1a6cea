import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  DepartmentsView,
  DeskQuery,
  DeskView,
  EventsView,
  TasksQuery,
  TasksView,
  TaskView,
} from '#libs/contracts/http';
import { request } from './http.ts';

const pageSize = 50;

export type LedgerFilter = Omit<TasksQuery, 'cursor' | 'limit'>;

/** The ledger, page after page by keyset. */
export const useLedger = (filter: LedgerFilter) =>
  useInfiniteQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam, signal }) =>
      request<TasksView>({
        path: '/tasks',
        query: { ...filter, cursor: pageParam, limit: pageSize },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });

/** What waits for the person signed in, page after page. */
export const useDesk = (filter: Pick<DeskQuery, 'duty'> = {}, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['desk', filter],
    queryFn: ({ pageParam, signal }) =>
      request<DeskView>({ path: '/desk', query: { ...filter, cursor: pageParam, limit: 100 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });

export const useTask = (taskId: string) =>
  useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => request<TaskView>({ path: `/tasks/${encodeURIComponent(taskId)}`, signal }),
  });

export const useEvents = (taskId: string) =>
  useInfiniteQuery({
    queryKey: ['events', taskId],
    queryFn: ({ pageParam, signal }) =>
      request<EventsView>({
        path: `/tasks/${encodeURIComponent(taskId)}/events`,
        query: { after: pageParam, limit: 200 },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextAfter,
  });

export const useDepartments = () =>
  useQuery({
    queryKey: ['departments'],
    queryFn: ({ signal }) => request<DepartmentsView>({ path: '/departments', signal }),
    staleTime: 10 * 60_000,
  });
