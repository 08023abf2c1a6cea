import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { hasStatus, sessionQuery } from '../api/index.ts';
import { SignIn } from '../features/sign-in/SignIn.tsx';
import { BareTrouble, NotFound, RouteTrouble } from './Failures.tsx';
import { queryClient, whenSignedOut } from './query-client.ts';
import { deskSearch, ledgerSearch, reviewSearch, signInSearch, taskSearch } from './search.ts';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ notFoundComponent: NotFound, errorComponent: BareTrouble });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: SignIn,
});

/** Loads who is signed in; nobody: the sign-in page, which leads back here. */
const loadSession = async (href: string) => {
  try {
    return await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (hasStatus(error, 401)) throw redirect({ to: '/sign-in', search: { to: href } });
    throw error;
  }
};

const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/password',
  validateSearch: signInSearch,
  beforeLoad: ({ location }) => loadSession(location.href),
  component: lazyRouteComponent(() => import('../features/sign-in/ChangePassword.tsx'), 'ChangePassword'),
});

const workplaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'workplace',
  beforeLoad: async ({ location }) => {
    const session = await loadSession(location.href);
    if (session.mustChangePassword) throw redirect({ to: '/password', search: { to: location.href } });
  },
  component: Shell,
  errorComponent: BareTrouble,
});

const homeRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk' });
  },
});

const deskRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/desk',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('../features/my-desk/MyDesk.tsx'), 'MyDesk'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/ledger',
  validateSearch: ledgerSearch,
  component: lazyRouteComponent(() => import('../features/ledger/Ledger.tsx'), 'Ledger'),
});

const taskRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/tasks/$taskId',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('../features/task/TaskPage.tsx'), 'TaskPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('../features/review/Review.tsx'), 'Review'),
});

const importRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/ImportPage.tsx'), 'ImportPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => workplaceRoute,
  path: '/import/$listId',
  component: lazyRouteComponent(() => import('../features/import/DraftPage.tsx'), 'DraftPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  passwordRoute,
  workplaceRoute.addChildren([
    homeRoute,
    deskRoute,
    ledgerRoute,
    taskRoute,
    reviewRoute,
    importRoute,
    draftRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: RouteTrouble,
  defaultNotFoundComponent: NotFound,
});

whenSignedOut(() => {
  const { href, pathname } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.navigate({ to: '/sign-in', search: { to: href } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
