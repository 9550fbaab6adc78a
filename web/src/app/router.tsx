import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meQuery } from '@/api/me';
import { parse, type Raw, short, stringify, text, whole } from '@/lib/search';
import { NotFound, RouteFault } from './faults';
import { queries } from './queries';
import { Shell } from './Shell';
import * as read from './search';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: RouteFault });
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me.signed_in) throw redirect({ to: '/sign-in', search: { to: location.href } });
    if (!me.organisation) throw redirect({ to: '/no-organisation' });
  },
});
const within = () => shell;

const home = createRoute({
  getParentRoute: within,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/first-run/HomeScreen'), 'HomeScreen'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Raw) => short({ to: text(raw.to), error: text(raw.error) }),
  component: lazyRouteComponent(() => import('@/features/sign-in/SignInScreen'), 'SignInScreen'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('@/features/sign-in/ForgottenScreen'), 'ForgottenScreen'),
});
const resetting = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (raw: Raw) => short({ key: text(raw.key) }),
  component: lazyRouteComponent(() => import('@/features/sign-in/ResetScreen'), 'ResetScreen'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: (raw: Raw) => short({ token: text(raw.token) }),
  component: lazyRouteComponent(() => import('@/features/sign-in/InvitationScreen'), 'InvitationScreen'),
});
const nowhere = createRoute({
  getParentRoute: () => root,
  path: '/no-organisation',
  component: lazyRouteComponent(() => import('@/features/sign-in/NowhereScreen'), 'NowhereScreen'),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (raw: Raw) => short({ code: text(raw.code) }),
  component: lazyRouteComponent(() => import('@/features/sign-in/SetupScreen'), 'SetupScreen'),
});
const inbox = createRoute({
  getParentRoute: within,
  path: '/inbox',
  validateSearch: read.inbox,
  component: lazyRouteComponent(() => import('@/features/inbox/InboxScreen'), 'InboxScreen'),
});
const tasks = createRoute({
  getParentRoute: within,
  path: '/tasks',
  validateSearch: read.tasks,
  component: lazyRouteComponent(() => import('@/features/tasks/TasksScreen'), 'TasksScreen'),
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
const group = createRoute({
  getParentRoute: within,
  path: '/customer-groups/$id',
  validateSearch: read.group,
  component: lazyRouteComponent(() => import('@/features/groups/GroupScreen'), 'GroupScreen'),
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
  validateSearch: read.versions,
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
// Children of the organisation's settings; each is one line in features/settings/SettingsLayout.tsx.
const config = createRoute({
  getParentRoute: within,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/SettingsLayout'), 'SettingsLayout'),
});
const configHome = createRoute({
  getParentRoute: () => config,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/organisation' });
  },
});
const configOrganisation = createRoute({
  getParentRoute: () => config,
  path: '/organisation',
  component: lazyRouteComponent(() => import('@/features/settings/OrganisationScreen'), 'OrganisationScreen'),
});
const configGoLive = createRoute({
  getParentRoute: () => config,
  path: '/go-live',
  component: lazyRouteComponent(() => import('@/features/settings/GoLiveScreen'), 'GoLiveScreen'),
});
const configCalendar = createRoute({
  getParentRoute: () => config,
  path: '/calendar',
  component: lazyRouteComponent(() => import('@/features/calendar/CalendarScreen'), 'CalendarScreen'),
});
const configConnections = createRoute({
  getParentRoute: () => config,
  path: '/connections',
  component: lazyRouteComponent(() => import('@/features/connections/ConnectionsScreen'), 'ConnectionsScreen'),
});
const configTryton = createRoute({
  getParentRoute: () => config,
  path: '/connections/tryton',
  component: lazyRouteComponent(() => import('@/features/connections/TrytonScreen'), 'TrytonScreen'),
});
const configNewUpload = createRoute({
  getParentRoute: () => config,
  path: '/connections/upload',
  component: lazyRouteComponent(() => import('@/features/connections/UploadScreen'), 'NewUploadScreen'),
});
const configConnection = createRoute({
  getParentRoute: () => config,
  path: '/connections/$id',
  validateSearch: (raw: Raw) => short({ page: whole(raw.page, 2), sync: whole(raw.sync) }),
  component: lazyRouteComponent(() => import('@/features/connections/ConnectionScreen'), 'ConnectionScreen'),
});
const configUpload = createRoute({
  getParentRoute: () => config,
  path: '/connections/$id/upload',
  component: lazyRouteComponent(() => import('@/features/connections/UploadScreen'), 'UploadScreen'),
});
const configMailbox = createRoute({
  getParentRoute: () => config,
  path: '/mailbox',
  validateSearch: (raw: Raw) => short({ consent: text(raw.consent), why: text(raw.why) }),
  component: lazyRouteComponent(() => import('@/features/settings/MailboxScreen'), 'MailboxScreen'),
});
const configPayments = createRoute({
  getParentRoute: () => config,
  path: '/payments',
  component: lazyRouteComponent(() => import('@/features/payment-providers/PaymentsScreen'), 'PaymentsScreen'),
});
const configPortal = createRoute({
  getParentRoute: () => config,
  path: '/portal',
  component: lazyRouteComponent(() => import('@/features/portal/PortalScreen'), 'PortalScreen'),
});
const configTexts = createRoute({
  getParentRoute: () => config,
  path: '/texts',
  component: lazyRouteComponent(() => import('@/features/text-accounts/TextsScreen'), 'TextsScreen'),
});
const configUsers = createRoute({
  getParentRoute: () => config,
  path: '/users',
  component: lazyRouteComponent(() => import('@/features/users/UsersScreen'), 'UsersScreen'),
});
const configKeys = createRoute({
  getParentRoute: () => config,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('@/features/settings/KeysScreen'), 'KeysScreen'),
});
const configAudit = createRoute({
  getParentRoute: () => config,
  path: '/audit',
  validateSearch: read.audit,
  component: lazyRouteComponent(() => import('@/features/settings/AuditScreen'), 'AuditScreen'),
});
const configProfile = createRoute({
  getParentRoute: () => config,
  path: '/profile',
  component: lazyRouteComponent(() => import('@/features/account/ProfileScreen'), 'ProfileScreen'),
});

const tree = root.addChildren([
  signIn,
  forgotten,
  resetting,
  invitation,
  setup,
  nowhere,
  shell.addChildren([
    home,
    inbox,
    tasks,
    customers,
    customer,
    group,
    invoices,
    messages,
    workflows,
    workflow.addChildren([builder, criteria, settings, runs, versions, activate]),
    templates,
    template,
    config.addChildren([
      configHome,
      configOrganisation,
      configGoLive,
      configCalendar,
      configConnections,
      configTryton,
      configNewUpload,
      configConnection,
      configUpload,
      configMailbox,
      configPayments,
      configPortal,
      configTexts,
      configUsers,
      configKeys,
      configAudit,
      configProfile,
    ]),
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
