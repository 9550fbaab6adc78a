import { answer, api, type Schemas } from '@/api/client';
import { part } from '@/lib/search';

export type SubjectKind = Schemas['NewTemplate']['subject_kind'];
type Choice = { value: string; label: string };

/** Records of one kind by their names: what a message is previewed, or a workflow tried, with. */
export async function findRecords(kind: SubjectKind, q: string, signal: AbortSignal): Promise<Choice[]> {
  const params = { query: { q, page_size: 20 } };
  const choice = (id: number, ...words: string[]) => ({ value: String(id), label: words.filter(Boolean).join(', ') });
  if (kind === 'invoice') {
    const { items } = await answer(api.GET('/api/v1/invoices', { params, signal }));
    return items.map((one) => choice(one.id, one.number, one.customer_name));
  }
  if (kind === 'payment') {
    const { items } = await answer(api.GET('/api/v1/payments', { params, signal }));
    return items.map((one) => choice(one.id, one.reference, one.customer_name));
  }
  if (kind === 'credit_note') {
    const { items } = await answer(api.GET('/api/v1/credit-notes', { params, signal }));
    return items.map((one) => choice(one.id, one.number, one.customer_name));
  }
  if (kind === 'contact') {
    const { items } = await answer(api.GET('/api/v1/contacts', { params, signal }));
    return items.map((one) => choice(one.id, one.name, one.customer_name));
  }
  if (kind !== 'customer') return anyRecords(kind, q, signal);
  const { items } = await answer(api.GET('/api/v1/customers', { params, signal }));
  return items.map((one) => choice(one.id, one.name, one.reference));
}

// A trigger about records of the kind that means all of them: the kinds that have no list of their own.
const TRIGGER_OF: Record<string, string> = {
  charge: 'charge_failed',
  payment_plan: 'payment_plan_created',
  promise: 'promise_made',
  dispute: 'dispute_opened',
  note: 'note_created',
  task: 'task_completed',
  file: 'file_uploaded',
  email: 'email_sent',
  received_email: 'email_received',
  text_message: 'text_sent',
  received_text: 'text_received',
  customer_group: 'customer_group_follow_up',
  instalment: 'instalment_due',
};
// These two start by conditions and need one: here one that is always true.
const ALWAYS: Record<string, Schemas['Group']['items'][number]> = {
  customer_group: { kind: 'rule', field: 'customer_group.name', operator: 'is_not_empty', value: null },
  instalment: { kind: 'rule', field: 'instalment.due_on', operator: 'is_not_empty', value: null },
};

async function anyRecords(kind: string, q: string, signal: AbortSignal): Promise<Choice[]> {
  const always = ALWAYS[kind];
  const filters: Schemas['Criteria'] | null = always
    ? { version: 1, where: { kind: 'group', match: 'all', items: [always] } }
    : null;
  const body = part<Schemas['AudienceBody']>({ trigger: TRIGGER_OF[kind] ?? '', filters });
  const query = { tab: 'records' as const, q, page_size: 20 };
  const { items } = await answer(api.POST('/api/v1/audience', { params: { query }, body, signal }));
  return items.map((one) => {
    const name = 'name' in one ? one.name : `#${one.id}`;
    const whose = 'customer_name' in one ? one.customer_name : '';
    return { value: String(one.id), label: [name, whose].filter(Boolean).join(', ') };
  });
}

export async function recordName(kind: SubjectKind, id: number, signal: AbortSignal): Promise<Choice> {
  const choice = (...words: string[]) => ({ value: String(id), label: words.filter(Boolean).join(', ') });
  if (kind === 'customer') {
    const one = await answer(
      api.GET('/api/v1/customers/{customer_id}', { params: { path: { customer_id: id } }, signal }),
    );
    return choice(one.name, one.reference);
  }
  if (kind === 'invoice') {
    const one = await answer(
      api.GET('/api/v1/invoices/{invoice_id}', { params: { path: { invoice_id: id } }, signal }),
    );
    return choice(one.number, one.customer_name);
  }
  return choice(`#${id}`);
}
