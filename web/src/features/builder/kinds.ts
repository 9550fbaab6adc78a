import {
  IconArrowsSplit2,
  IconBell,
  IconBolt,
  IconChecklist,
  IconClockHour4,
  IconCreditCardRefund,
  IconFileInvoice,
  IconFlag,
  IconHourglass,
  IconMail,
  IconMessage,
  IconNote,
  IconPuzzle,
  IconUserEdit,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import type { Kind, Step } from '@/features/workflow/definition';
import { emptyCriteria, spoken } from '@/features/workflow/read';
import { t } from '@/lib/i18n';

type Look = { icon: TablerIcon; look: 'accent' | 'warm' | 'plain' };

/** Names and explanations of kinds come from the server; here is only what they look like. */
const looks: Record<string, Look> = {
  trigger: { icon: IconBolt, look: 'accent' },
  send_email: { icon: IconMail, look: 'plain' },
  send_text: { icon: IconMessage, look: 'plain' },
  wait: { icon: IconClockHour4, look: 'warm' },
  if_else: { icon: IconArrowsSplit2, look: 'warm' },
  create_task: { icon: IconChecklist, look: 'plain' },
  add_note: { icon: IconNote, look: 'plain' },
  notify_user: { icon: IconBell, look: 'plain' },
  wait_until: { icon: IconHourglass, look: 'warm' },
  update_customer: { icon: IconUserEdit, look: 'plain' },
  update_invoice: { icon: IconFileInvoice, look: 'plain' },
  retry_charge: { icon: IconCreditCardRefund, look: 'plain' },
  end: { icon: IconFlag, look: 'plain' },
};
export const lookOf = (kind: string): Look => looks[kind] ?? { icon: IconPuzzle, look: 'plain' };

/** What is about one contact, or answers an email, is for nobody else unless somebody says so. */
const firstRecipients = (subject: string | undefined, kind: 'send_email' | 'send_text'): Schemas['Recipients'] => {
  const to: Schemas['Recipient'][] =
    subject === 'contact'
      ? [{ kind: 'this_contact', value: '' }]
      : subject === 'received_email' && kind === 'send_email'
        ? [{ kind: 'sender', value: '' }]
        : [];
  return { to, cc: [], bcc: [] };
};

/** A new step of a kind this builder has a form for; undefined for one it does not know yet. */
export function newStep(kind: string, fresh: (like: string) => string, subject?: string): Step | undefined {
  switch (kind as Kind) {
    case 'send_email':
      return {
        kind: 'send_email',
        id: fresh('email'),
        name: '',
        template_id: null,
        send: { mode: 'as_soon_as_possible' },
        recipients: firstRecipients(subject, 'send_email'),
        if_no_invoice: { then: 'stop', days: 3 },
      };
    case 'send_text':
      return {
        kind: 'send_text',
        id: fresh('text'),
        name: '',
        template_id: null,
        send: { mode: 'as_soon_as_possible' },
        recipients: firstRecipients(subject, 'send_text'),
        if_no_invoice: { then: 'stop', days: 3 },
      };
    case 'wait':
      return { kind: 'wait', id: fresh('wait'), name: '', days: 7, hours: 0, until: null };
    case 'if_else':
      return {
        kind: 'if_else',
        id: fresh('if'),
        name: '',
        branches: [{ id: fresh('yes'), label: t('Yes'), criteria: emptyCriteria(), steps: [] }],
        otherwise: { id: fresh('otherwise'), label: t('Otherwise'), steps: [] },
      };
    case 'wait_until':
      return {
        kind: 'wait_until',
        id: fresh('until'),
        name: '',
        event: '',
        criteria: null,
        days: 7,
        hours: 0,
        happened: { id: fresh('happened'), label: '', steps: [] },
        timed_out: { id: fresh('time-up'), label: '', steps: [] },
      };
    case 'create_task':
      return { kind: 'create_task', id: fresh('task'), name: '', ...spoken.create_task, due_in_days: 2 };
    case 'add_note':
      return { kind: 'add_note', id: fresh('note'), name: '', ...spoken.add_note };
    case 'notify_user':
      return { kind: 'notify_user', id: fresh('tell'), name: '', ...spoken.notify_user };
    case 'update_customer':
      return { kind: 'update_customer', id: fresh('customer'), name: '', ...spoken.update_customer };
    case 'update_invoice':
      return { kind: 'update_invoice', id: fresh('invoice'), name: '', ...spoken.update_invoice };
    case 'retry_charge':
      return { kind: 'retry_charge', id: fresh('retry'), name: '', ...spoken.retry_charge };
    case 'end':
      return { kind: 'end', id: fresh('end'), name: '' };
    default:
      return undefined;
  }
}
export const KNOWN: readonly string[] = [
  'send_email',
  'send_text',
  'wait',
  'wait_until',
  'if_else',
  'create_task',
  'add_note',
  'notify_user',
  'update_customer',
  'update_invoice',
  'retry_charge',
  'end',
];
