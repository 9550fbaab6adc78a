import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';

type Raw = Schemas['TimelineEntry'];
export type Kind = 'message' | 'payment' | 'invoice' | 'run' | 'note';
export type Entry = {
  key: string;
  at: string;
  kind: Kind;
  title: string;
  text?: string;
  badge?: { label: string; colour: string };
  message?: number;
  run?: number;
};

const MESSAGE: Record<string, { label: string; colour: string }> = {
  queued: { label: t('Queued'), colour: 'petrol' },
  held: { label: t('Held'), colour: 'yellow' },
  claimed: { label: t('Sending'), colour: 'petrol' },
  sending: { label: t('Sending'), colour: 'petrol' },
  sent: { label: t('Sent'), colour: 'green' },
  captured: { label: t('Captured'), colour: 'gray' },
  failed: { label: t('Failed'), colour: 'red' },
  unknown: { label: t('Outcome unknown'), colour: 'red' },
  cancelled: { label: t('Not sent'), colour: 'gray' },
};
const EVENT: Record<string, [Kind, string]> = {
  'payment.registered': ['payment', t('Payment registered')],
  'payment.applied': ['payment', t('Payment applied')],
  'payment.voided': ['payment', t('Payment voided')],
  'invoice.created': ['invoice', t('Invoice created')],
  'invoice.paid': ['invoice', t('Invoice paid')],
  'invoice.became_overdue': ['invoice', t('Invoice became overdue')],
  'credit_note.created': ['invoice', t('Credit note created')],
  'customer.created': ['note', t('Customer created')],
};
const RUN: Record<string, string> = {
  enrolled: t('Run started'),
  ended: t('Run ended'),
  paused: t('Run paused'),
  resumed: t('Run resumed'),
  skipped: t('Step skipped'),
  rescheduled: t('Moved to another time'),
};

const words = (code: string) => code.replace(/[._]/g, ' ').replace(/^./, (first) => first.toUpperCase());
const detail = (reason: unknown) => (typeof reason === 'string' ? reason.replace(/^[a-z_]+:?\s*/, '') : '');
const joined = (to: unknown) => (Array.isArray(to) ? to.join(', ') : '');

function one(raw: Raw): Entry | undefined {
  const entry = { key: `${raw.source}${raw.id}`, at: raw.at };
  if (raw.source === 'message') {
    const badge = MESSAGE[raw.kind.replace('message.', '')];
    const to = joined(raw.data.to);
    const text = [to && t('To {{to}}', { to }), detail(raw.data.reason)].filter(Boolean).join('. ');
    return {
      ...entry,
      kind: 'message',
      title: raw.title || t('Message not written yet'),
      text,
      badge,
      message: raw.id,
    };
  }
  if (raw.source === 'run') {
    // The message beside it says the same, with more.
    if (raw.kind.startsWith('message_') || raw.kind === 'moved') return undefined;
    return {
      ...entry,
      kind: 'run',
      title: RUN[raw.kind] ?? words(raw.kind),
      text: detail(raw.data.reason),
      run: raw.run_id ?? undefined,
    };
  }
  const [kind, title] = EVENT[raw.kind] ?? ['note', words(raw.kind)];
  return { ...entry, kind: kind as Kind, title, text: raw.title };
}

/** What a person reads of the timeline: the server's rows without what another row says better. */
export const entries = (rows: readonly Raw[]): Entry[] => rows.map(one).filter((entry) => entry !== undefined);
