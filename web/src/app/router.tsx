import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parse, type Raw, stringify, text } from '@/lib/search';
import { NotFound, RouteFault } from './faults';
import { Shell } from './Shell';
import * as read from './search';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: RouteFault });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const within = () => shell;

const home = createRoute({
  getParentRoute: within,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/customers' });
  },
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Raw) => ({ to: text(raw.to) }),
  component: lazyRouteComponent(() => import('@/features/sign-in/SignInScreen'), 'SignInScreen'),
});
const customers = createRoute({
  getParentRoute: within,
  path: '/customers',
  validateSearch: read.customers,
  component: lazyRouteComponent(() => import('@/features/customers/CustomersScreen'), 'CustomersScreen'),
});
const customer = createRoute({
  getParentRoute: within,
  path: '/customers/$id',
  validateSearch: read.customer,
  component: lazyRouteComponent(() => import('@/features/customers/CustomerScreen'), 'CustomerScreen'),
});
const invoices = createRoute({
  getParentRoute: within,
  path: '/invoices',
  validateSearch: read.invoices,
  component: lazyRouteComponent(() => import('@/features/invoices/InvoicesScreen'), 'InvoicesScreen'),
});
const messages = createRoute({
  getParentRoute: within,
  path: '/messages',
  validateSearch: read.messages,
  component: lazyRouteComponent(() => import('@/features/messages/MessagesScreen'), 'MessagesScreen'),
});
const workflows = createRoute({
  getParentRoute: within,
  path: '/workflows',
  validateSearch: read.workflows,
  component: lazyRouteComponent(() => import('@/features/workflows/WorkflowsScreen'), 'WorkflowsScreen'),
});
const workflow = createRoute({
  getParentRoute: within,
  path: '/workflows/$id',
  component: lazyRouteComponent(() => import('@/features/workflow/WorkflowLayout'), 'WorkflowLayout'),
});
const builder = createRoute({
  getParentRoute: () => workflow,
  path: '/',
  validateSearch: read.builder,
  component: lazyRouteComponent(() => import('@/features/builder/BuilderScreen'), 'BuilderScreen'),
});
const criteria = createRoute({
  getParentRoute: () => workflow,
  path: '/criteria',
  validateSearch: read.audience,
  component: lazyRouteComponent(() => import('@/features/criteria/CriteriaScreen'), 'CriteriaScreen'),
});
const settings = createRoute({
  getParentRoute: () => workflow,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/workflow/SettingsScreen'), 'SettingsScreen'),
});
const runs = createRoute({
  getParentRoute: () => workflow,
  path: '/runs',
  validateSearch: read.runs,
  component: lazyRouteComponent(() => import('@/features/workflow/RunsScreen'), 'RunsScreen'),
});
const versions = createRoute({
  getParentRoute: () => workflow,
  path: '/versions',
  component: lazyRouteComponent(() => import('@/features/workflow/VersionsScreen'), 'VersionsScreen'),
});
const activate = createRoute({
  getParentRoute: () => workflow,
  path: '/activate',
  validateSearch: read.audience,
  component: lazyRouteComponent(() => import('@/features/activation/ActivationScreen'), 'ActivationScreen'),
});
const template = createRoute({
  getParentRoute: within,
  path: '/templates/$id',
  validateSearch: read.template,
  component: lazyRouteComponent(() => import('@/features/template-editor/TemplateScreen'), 'TemplateScreen'),
});
const templates = createRoute({
  getParentRoute: within,
  path: '/templates',
  validateSearch: read.templates,
  component: lazyRouteComponent(() => import('@/features/templates/TemplatesScreen'), 'TemplatesScreen'),
});

const tree = root.addChildren([
  signIn,
  shell.addChildren([
    home,
    customers,
    customer,
    invoices,
    messages,
    workflows,
    workflow.addChildren([builder, criteria, settings, runs, versions, activate]),
    templates,
    template,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  parseSearch: parse,
  stringifySearch: stringify,
  scrollRestoration: true,
  defaultPendingMinMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
