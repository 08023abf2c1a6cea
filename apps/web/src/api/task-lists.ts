import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  importTaskList,
  listTaskLists,
  publishTaskList,
  readExampleList,
  readPublication,
  readTaskList,
} from './generated/sdk.gen.ts';
import { answer } from './http.ts';

export const useTaskLists = () =>
  useQuery({ queryKey: ['task-lists'], queryFn: ({ signal }) => answer(listTaskLists({ signal })) });

export const useTaskList = (listId: string) =>
  useQuery({
    queryKey: ['task-list', listId],
    queryFn: ({ signal }) => answer(readTaskList({ path: { listId }, signal })),
  });

export const useExampleList = () => useMutation({ mutationFn: () => answer(readExampleList()) });

export interface ImportOrder {
  readonly text: string;
  readonly sourceName: string;
  readonly title?: string;
}

export const useImportTaskList = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportOrder) => answer(importTaskList({ body })),
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
    mutationFn: () => answer(publishTaskList({ path: { listId } })),
    onSuccess: (publication) => client.setQueryData(['publication', listId], publication),
  });
};

const pollEvery = 700;

/** Follows a publication until it is complete. */
export const usePublication = (listId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['publication', listId],
    queryFn: ({ signal }) => answer(readPublication({ path: { listId }, signal })),
    enabled,
    refetchInterval: ({ state }) => (state.data?.status === 'published' ? false : pollEvery),
  });
