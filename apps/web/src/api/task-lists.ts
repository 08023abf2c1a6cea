import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExampleListView, PublicationView, TaskListsView, TaskListView } from '#libs/contracts/http';
import { request } from './http.ts';
import { withIdempotencyKey } from './idempotency.ts';

const at = (listId: string): string => `/task-lists/${encodeURIComponent(listId)}`;

export const useTaskLists = () =>
  useQuery({
    queryKey: ['task-lists'],
    queryFn: ({ signal }) => request<TaskListsView>({ path: '/task-lists', signal }),
  });

export const useTaskList = (listId: string) =>
  useQuery({
    queryKey: ['task-list', listId],
    queryFn: ({ signal }) => request<TaskListView>({ path: at(listId), signal }),
  });

export const useExampleList = () =>
  useMutation({ mutationFn: () => request<ExampleListView>({ path: '/task-lists/example' }) });

export interface ImportOrder {
  readonly text: string;
  readonly sourceName: string;
  readonly title?: string;
}

export const useImportTaskList = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportOrder) =>
      withIdempotencyKey(`/task-lists ${JSON.stringify(body)}`, (idempotencyKey) =>
        request<TaskListView>({ method: 'POST', path: '/task-lists', body, idempotencyKey }),
      ),
    onSuccess: (list) => {
      client.setQueryData(['task-list', list.id], list);
      return client.invalidateQueries({ queryKey: ['task-lists'] });
    },
  });
};

/** Starts the publication, or continues one that was interrupted: the API starts no task twice. */
export const usePublish = (listId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      withIdempotencyKey(`${at(listId)}/publication`, (idempotencyKey) =>
        request<PublicationView>({
          method: 'POST',
          path: `${at(listId)}/publication`,
          body: {},
          idempotencyKey,
        }),
      ),
    onSuccess: (publication) => client.setQueryData(['publication', listId], publication),
  });
};

const pollEvery = 700;

/** Follows a publication until it is complete. */
export const usePublication = (listId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['publication', listId],
    queryFn: ({ signal }) => request<PublicationView>({ path: `${at(listId)}/publication`, signal }),
    enabled,
    refetchInterval: ({ state }) => (state.data?.status === 'published' ? false : pollEvery),
  });
