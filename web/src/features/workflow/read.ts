import type { Schemas } from '@/api/client';
import type { Criteria, Definition, Step } from './definition';

type Loose = Record<string, unknown>;
type Node = Schemas['Group']['items'][number];
export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const node = (raw: Loose): Node => {
  if (raw.kind === 'rule') return { value: null, ...raw } as Node;
  if (raw.kind === 'collection') return { ...raw, where: raw.where ? group(raw.where as Loose) : null } as Node;
  return group(raw);
};
const group = (raw: Loose): Schemas['Group'] => ({
  kind: 'group',
  match: (raw.match as 'all' | undefined) ?? 'all',
  items: ((raw.items as Loose[] | undefined) ?? []).map(node),
});

export const readCriteria = (raw: unknown): Criteria | null =>
  raw ? { version: 1, where: group(((raw as Loose).where as Loose | undefined) ?? {}) } : null;

export const emptyCriteria = (): Criteria => ({ version: 1, where: { kind: 'group', match: 'all', items: [] } });

type Acting = 'create_task' | 'add_note' | 'notify_user' | 'update_customer' | 'update_invoice' | 'retry_charge';
type Spoken<K extends Acting> = Omit<Extract<Step, { kind: K }>, 'kind' | 'id' | 'name'>;
/** What each step that does something holds when nothing is said: a new one, and what a stored one leaves out. */
export const spoken: { [K in Acting]: Spoken<K> } = {
  create_task: {
    title: '',
    description: '',
    owner: { kind: 'account_owner' },
    due_in_days: null,
    priority: 'normal',
    category: '',
    action: '',
    wait: false,
    wait_days: null,
  },
  add_note: { text: '', category: '' },
  notify_user: { to: [{ kind: 'account_owner' }], text: '', by_email: false },
  update_customer: {
    chasing: '',
    pause_days: null,
    pause_reason: '',
    strike_level: null,
    account_owner_id: null,
    add_tags: [],
    remove_tags: [],
  },
  update_invoice: { chasing: '', add_tags: [], remove_tags: [] },
  retry_charge: { maximum_attempts: 3, minimum_hours: 24 },
};

function readStep(raw: Loose): Step {
  const base = { id: String(raw.id), name: String(raw.name ?? '') };
  switch (raw.kind) {
    case 'send_email':
      return {
        template_id: null,
        send: { mode: 'as_soon_as_possible' },
        if_no_invoice: { then: 'stop', days: 3 },
        ...raw,
        ...base,
        kind: 'send_email',
        recipients: { to: [], cc: [], bcc: [], ...(raw.recipients as Loose | undefined) },
      };
    case 'send_text':
      return {
        template_id: null,
        send: { mode: 'as_soon_as_possible' },
        if_no_invoice: { then: 'stop', days: 3 },
        ...raw,
        ...base,
        kind: 'send_text',
        recipients: { to: [], cc: [], bcc: [], ...(raw.recipients as Loose | undefined) },
      };
    case 'wait':
      return { days: 0, hours: 0, until: null, ...raw, ...base, kind: 'wait' };
    case 'if_else':
      return {
        ...raw,
        ...base,
        kind: 'if_else',
        branches: ((raw.branches as Loose[] | undefined) ?? []).map((branch) => ({
          id: String(branch.id),
          label: String(branch.label ?? ''),
          criteria: readCriteria(branch.criteria) ?? emptyCriteria(),
          steps: readSteps(branch.steps),
        })),
        otherwise: readOtherwise(raw.otherwise as Loose | undefined, base.id),
      };
    case 'wait_until':
      return {
        event: '',
        days: 0,
        hours: 0,
        ...raw,
        ...base,
        kind: 'wait_until',
        criteria: readCriteria(raw.criteria),
        happened: readWay(raw.happened, `${base.id}-happened`),
        timed_out: readWay(raw.timed_out, `${base.id}-time-up`),
      };
    default:
      return { ...(spoken[raw.kind as Acting] ?? {}), ...raw, ...base, kind: raw.kind as 'end' };
  }
}

const readWay = (raw: unknown, id: string) => {
  const way = (raw ?? {}) as Loose;
  return { id: String(way.id ?? id), label: String(way.label ?? ''), steps: readSteps(way.steps) };
};

const readOtherwise = (raw: Loose | undefined, id: string) => ({
  id: String(raw?.id ?? `${id}-else`),
  label: String(raw?.label ?? 'Otherwise'),
  steps: readSteps(raw?.steps),
});

const readSteps = (raw: unknown): Step[] => ((raw as Loose[] | undefined) ?? []).map(readStep);

/** A stored draft may be empty, half written, or silent about what has a default: here everything is spoken out. */
export function readDefinition(raw: Loose): Definition {
  const trigger = (raw.trigger as Loose | undefined) ?? {};
  const payments = raw.target_payments as Loose | null | undefined;
  return {
    ...raw,
    version: 1,
    trigger: { kind: '', ...trigger, filters: readCriteria(trigger.filters) },
    target_invoices: readCriteria(raw.target_invoices),
    target_payments: payments
      ? {
          criteria: readCriteria(payments.criteria) ?? emptyCriteria(),
          scope: (payments.scope as 'same_customer' | undefined) ?? 'same_customer',
        }
      : null,
    settings: (raw.settings as Definition['settings'] | undefined) ?? {},
    steps: readSteps(raw.steps),
  };
}
