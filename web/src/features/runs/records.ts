import { answer, api, type Schemas } from '@/api/client';

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
  const { items } = await answer(api.GET('/api/v1/customers', { params, signal }));
  return items.map((one) => choice(one.id, one.name, one.reference));
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
