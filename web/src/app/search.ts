import { flag, listSearch, oneOf, type Raw, short, someOf, text, whole } from '@/lib/search';

// What each address may say. A wrong parameter is left out, never an error page.
const STATUSES = ['open', 'partly_paid', 'paid', 'voided'] as const;
const MESSAGE_STATES = [
  'queued',
  'held',
  'claimed',
  'sending',
  'sent',
  'captured',
  'failed',
  'unknown',
  'cancelled',
] as const;
const WORKFLOW_STATES = ['draft', 'active', 'inactive', 'archived'] as const;
const RUN_STATES = ['open', 'waiting', 'holding', 'paused', 'held', 'failed', 'unknown', 'ended'] as const;
const AUDIENCE_TABS = ['records', 'invoices', 'payments'] as const;

const joined = <T extends string>(found: T[]) => (found.length ? found.join(',') : undefined);

export const customers = (raw: Raw) => ({
  ...listSearch(raw, ['name', 'reference', 'balance', 'overdue', 'days_overdue', 'created', 'strike_level']),
  ...short({
    currency: text(raw.currency),
    tags: text(raw.tags),
    owner: text(raw.owner),
    filter: text(raw.filter),
  }),
});

export const customer = (raw: Raw) =>
  short({
    tab: oneOf(raw.tab, [
      'promises',
      'plans',
      'disputes',
      'tasks',
      'notes',
      'files',
      'contacts',
      'payments',
      'charges',
      'messages',
    ] as const),
    charge: whole(raw.charge),
    message: whole(raw.message),
    run: whole(raw.run),
    workflow: whole(raw.workflow),
  });

export const group = (raw: Raw) => ({
  ...listSearch(raw, ['name', 'balance', 'overdue', 'days_overdue']),
  ...short({ run: whole(raw.run) }),
});

export const invoices = (raw: Raw) => ({
  ...listSearch(raw, ['number', 'issued_on', 'due_on', 'days_overdue', 'amount', 'balance', 'customer']),
  ...short({
    status: joined(someOf(raw.status, STATUSES)),
    currency: text(raw.currency),
    customer: whole(raw.customer),
    tags: text(raw.tags),
    owner: text(raw.owner),
    filter: text(raw.filter),
  }),
});

export const messages = (raw: Raw) => ({
  ...listSearch(raw, ['at', 'subject', 'state', 'customer', 'workflow']),
  ...short({
    state: joined(someOf(raw.state, MESSAGE_STATES)),
    workflow: whole(raw.workflow),
    customer: whole(raw.customer),
    template: whole(raw.template),
    message: whole(raw.message),
  }),
});

export const workflows = (raw: Raw) => ({
  ...listSearch(raw, ['name', 'updated_at', 'category']),
  ...short({
    state: oneOf(raw.state, WORKFLOW_STATES),
    category: text(raw.category),
    owner: whole(raw.owner),
    new: flag(raw.new) ?? oneOf(raw.new, ['ready'] as const),
  }),
});

export const templates = (raw: Raw) => ({
  ...listSearch(raw, ['name', 'updated', 'category']),
  ...short({
    category: text(raw.category),
    archived: flag(raw.archived),
    faults: flag(raw.faults),
    new: flag(raw.new),
  }),
});

export const builder = (raw: Raw) =>
  short({
    step: text(raw.step),
    view: oneOf(raw.view, ['diagram', 'list'] as const),
    run: whole(raw.run),
    try: flag(raw.try),
    record: whole(raw.record),
    ready: flag(raw.ready),
  });

export const versions = (raw: Raw) => short({ version: whole(raw.version) });

export const audience = (raw: Raw) => short({ audience: oneOf(raw.audience, AUDIENCE_TABS) });

export const runs = (raw: Raw) => ({
  ...listSearch(raw, []),
  ...short({
    state: oneOf(raw.state, RUN_STATES),
    step: text(raw.step),
    record: whole(raw.record),
    run: whole(raw.run),
    message: whole(raw.message),
  }),
});

export const tasks = (raw: Raw) => ({
  ...listSearch(raw, ['title', 'customer', 'due_on', 'priority', 'created_at', 'completed_at']),
  ...short({
    which: oneOf(raw.which, ['today', 'overdue', 'unowned', 'all'] as const),
    status: oneOf(raw.status, ['done', 'cancelled'] as const),
    category: text(raw.category),
    priority: text(raw.priority),
    owner: whole(raw.owner),
    task: whole(raw.task),
    new: flag(raw.new),
  }),
});

export const inbox = (raw: Raw) => ({
  ...listSearch(raw, []),
  ...short({
    show: oneOf(raw.show, ['unassigned', 'mine', 'replies', 'bounces'] as const),
    closed: flag(raw.closed),
    customer: whole(raw.customer),
    thread: whole(raw.thread),
    write: flag(raw.write),
    run: whole(raw.run),
  }),
});

export const audit = (raw: Raw) => ({
  ...listSearch(raw, []),
  ...short({ actor: text(raw.actor), kind: text(raw.kind), action: text(raw.action), object: whole(raw.object) }),
});

export const template = (raw: Raw) => short({ language: text(raw.language), source: flag(raw.source) });
