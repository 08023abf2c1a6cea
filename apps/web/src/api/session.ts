import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangePasswordBody, DemoAccountsView, SessionView, SignInBody } from '#libs/contracts/http';
import { request } from './http.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<SessionView>({ path: '/sessions/current', signal }),
  staleTime: 5 * 60_000,
});

/** The person signed in. Only below the guarded routes, which loaded it before. */
export const useSession = (): SessionView => {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('no session was loaded');
  return data;
};

export const useDemoAccounts = () =>
  useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => request<DemoAccountsView>({ path: '/demo-accounts', signal }),
    staleTime: 5 * 60_000,
  });

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => request<SessionView>({ method: 'POST', path: '/sessions', body }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
};

export const useSignOut = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>({ method: 'DELETE', path: '/sessions/current' }),
    onSuccess: () => client.clear(),
  });
};

export const useChangePassword = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePasswordBody) =>
      request<unknown>({ method: 'POST', path: '/sessions/current/password', body }),
    onSuccess: () => client.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  });
};
