import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangePasswordBody, SessionView, SignInBody } from '#libs/contracts/http';
import { changePassword, listDemoAccounts, signIn, signOut, whoAmI } from './generated/sdk.gen.ts';
import { answer } from './http.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => answer(whoAmI({ signal })),
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
    queryFn: ({ signal }) => answer(listDemoAccounts({ signal })),
    staleTime: 5 * 60_000,
  });

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => answer(signIn({ body })),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
};

export const useSignOut = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(signOut()),
    onSuccess: () => client.clear(),
  });
};

export const useChangePassword = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePasswordBody) => answer(changePassword({ body })),
    onSuccess: () => client.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  });
};
