import type { Account } from './queries';

/** What the form holds; headers and body are text there, and JSON at the server. */
export type Entry = {
  kind: Account['kind'];
  name: string;
  sender: string;
  secret: string;
  account_sid: string;
  url: string;
  method: string;
  headers: string;
  body: string;
  id_path: string;
  idempotency_header: string;
};

const written = (value: unknown) => (value === undefined ? '' : JSON.stringify(value, null, 2));
const plain = (value: unknown) => (typeof value === 'string' ? value : '');

export const NEW: Entry = {
  kind: 'twilio',
  name: 'Twilio',
  sender: '',
  secret: '',
  account_sid: '',
  url: '',
  method: 'POST',
  headers: '{\n  "Authorization": "Bearer {secret}"\n}',
  body: '{\n  "to": "{to}",\n  "from": "{sender}",\n  "text": "{text}"\n}',
  id_path: 'id',
  idempotency_header: '',
};

type Saved = Pick<Account, 'kind' | 'name' | 'sender' | 'settings'>;

export function entryOf({ kind, name, sender, settings }: Saved): Entry {
  return {
    ...NEW,
    kind,
    name,
    sender,
    account_sid: plain(settings.account_sid),
    url: plain(settings.url),
    method: plain(settings.method) || 'POST',
    headers: written(settings.headers),
    body: written(settings.body),
    id_path: plain(settings.id_path),
    idempotency_header: plain(settings.idempotency_header),
  };
}

/** The settings as the server takes them, what the form does not know kept; or the field whose text is no JSON. */
export function settingsOf(
  entry: Entry,
  before: Account['settings'] = {},
): { settings?: Account['settings']; fault?: string } {
  if (entry.kind === 'twilio') return { settings: { ...before, account_sid: entry.account_sid.trim() } };
  const read: Record<string, unknown> = {};
  for (const field of ['headers', 'body'] as const) {
    if (!entry[field].trim()) continue;
    try {
      read[field] = JSON.parse(entry[field]);
    } catch {
      return { fault: field };
    }
  }
  const { headers: _, body: __, idempotency_header: ___, ...rest } = before;
  const header = entry.idempotency_header.trim();
  return {
    settings: {
      ...rest,
      ...read,
      ...(header && { idempotency_header: header }),
      url: entry.url.trim(),
      method: entry.method,
      id_path: entry.id_path.trim(),
    },
  };
}
