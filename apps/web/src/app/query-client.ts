import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasStatus, isUnanswered } from '../api/index.ts';

let onSignedOut: () => void = () => undefined;

/** The router says what to do when the API no longer knows the session. */
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act;
};

const watch = (error: unknown): void => {
  if (hasStatus(error, 401)) onSignedOut();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'session') watch(error);
    },
  }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && isUnanswered(error),
      // the browser's idea of being online is wrong in closed networks
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
