import { Problem, toProblem, unreachable } from '@/api/problem';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Summary = Schemas['PortalSummary'];
export type Invoice = Schemas['PortalInvoice'];
export type Total = Schemas['PortalTotal'];
export type Contact = Schemas['PortalContact'];
export type AccountStatement = Schemas['PortalStatement'];

/** The last part of the address is the permission; it travels in a header, never in an address of the API. */
const token = () => location.pathname.replace(/\/+$/, '').split('/').pop() ?? '';

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, 'Portal-Token': token() };
  const answer = await fetch(`/api/v1/portal${path}`, {
    ...init,
    headers,
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => {
    throw unreachable();
  });
  if (answer.ok) return answer;
  throw toProblem(await answer.json().catch(() => null), answer.status);
}

const read = async <T>(path: string) => (await (await ask(path)).json()) as T;

async function send<T>(path: string, key: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return (await (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T;
}

export const summary = () => read<Summary>('');
export const accountStatement = () => read<AccountStatement>('/statement');
export const contacts = async () => (await read<Schemas['PortalContacts']>('/contacts')).items;
export const promise = (key: string, body: Schemas['PortalPromise']) => send('/promises', key, body);
export const dispute = (key: string, body: Schemas['PortalDispute']) => send('/disputes', key, body);
export const wish = (key: string, body: Schemas['PortalWish']) => send('/contacts', key, body);
export const checkout = (body: Schemas['PortalCheckout']) =>
  send<Schemas['PortalPage']>('/checkout', newKey(), body).then((page) => page.url);

/** One per form: sent twice, it happens once. Outside https there is no randomUUID. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Through the header as well, then handed to the browser to keep. */
export async function download(id: number, name: string): Promise<void> {
  const url = URL.createObjectURL(await (await ask(`/files/${id}`)).blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const isGone = (fault: unknown) => fault instanceof Problem && fault.code === 'portal_link_gone';
