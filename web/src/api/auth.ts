import { t } from '@/lib/i18n';
import { connectedAgain, csrfToken, sign } from './session';

export type AuthFault = { message: string; code: string; param?: string };
type Flow = { id: string; is_pending?: boolean; types?: string[] };
export type AuthAnswer = {
  status: number;
  data?: Record<string, unknown> & { flows?: Flow[] };
  meta?: Record<string, unknown>;
  errors?: AuthFault[];
};

const BASE = '/api/auth/browser/v1';

/** One request to the sign-in service. A refusal is an answer here: the form says what is wrong at its field. */
export async function auth(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<AuthAnswer> {
  for (;;) {
    const request = new Request(BASE + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    await sign(request);
    const response = await fetch(request).catch(() => undefined);
    if (!response || response.status === 502) {
      await connectedAgain();
      continue;
    }
    const found = (await response.json().catch(() => ({}))) as Partial<AuthAnswer>;
    return { ...found, status: response.status };
  }
}

export const pending = (found: AuthAnswer, flow: string) =>
  found.data?.flows?.some((one) => one.id === flow && (one.is_pending || flow !== 'mfa_authenticate')) ?? false;

const WORDS: Record<string, string> = {
  email_password_mismatch: t('This address and this password do not belong together.'),
  incorrect_code: t('This code is not right, or it is used already. Wait for the next one.'),
};

/** The faults by field; what belongs to none stands under `''`. */
export function faultsOf(found: AuthAnswer, fields: readonly string[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const fault of found.errors ?? []) {
    const at = fault.param && fields.includes(fault.param) ? fault.param : '';
    const message = WORDS[fault.code] ?? fault.message;
    said[at] = said[at] ? `${said[at]} ${message}` : message;
  }
  return said;
}

export type Provider = { id: string; name: string };
export async function providers(): Promise<Provider[]> {
  const found = await auth('GET', '/config');
  const social = found.data?.socialaccount as { providers?: Provider[] } | undefined;
  return social?.providers ?? [];
}

/** Leaves the page: the provider sends the person back to `to`. A form, because the answer is a redirect elsewhere. */
export function goToProvider(provider: string, to: string) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${BASE}/auth/provider/redirect`;
  const fields = { provider, callback_url: to, process: 'login', csrfmiddlewaretoken: csrfToken() };
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
