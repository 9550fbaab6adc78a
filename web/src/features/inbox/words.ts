import { t } from '@/lib/i18n';
import type { Mail, ThreadRow, View } from './queries';

export const viewWord: Record<View, string> = {
  all: t('All'),
  unassigned: t('Unassigned'),
  mine: t('Mine'),
  replies: t('Replies'),
  bounces: t('Bounces'),
};
export const VIEWS: readonly View[] = ['all', 'unassigned', 'mine', 'replies', 'bounces'];

/** What is said where a view has nothing, of open conversations. */
export const emptyView: Record<View, string> = {
  all: t('Nothing is open here. Mail that comes in opens a conversation.'),
  unassigned: t('Every mail has a customer.'),
  mine: t('No open conversation was given to you.'),
  replies: t('No customer’s reply is open.'),
  bounces: t('No message came back.'),
};

type Shown = { label: string; colour: string };
/** Only what asks for attention, or for none, has a badge: a person's mail is the rule. */
export const kindWord: Partial<Record<NonNullable<ThreadRow['kind']> | 'message', Shown>> = {
  bounce: { label: t('Bounced'), colour: 'red' },
  delay: { label: t('Delayed'), colour: 'yellow' },
  delivery_note: { label: t('Delivery note'), colour: 'gray' },
  auto_reply: { label: t('Automatic'), colour: 'gray' },
  loop: { label: t('Loop'), colour: 'yellow' },
};

const HOW: Record<string, string> = {
  bounce: t('The customer is known: a server reports about a message to them.'),
  reference: t('The customer is known: it answers a mail that is here.'),
  token: t('The customer is known: it quotes the identifier of a message to them.'),
  sender: t('The customer is known: the sender is one of their contacts.'),
  earlier_mail: t('The customer is known: earlier mail from this sender was assigned to them.'),
  invoice: t('The customer is known: it names an invoice of theirs.'),
  customer_reference: t('The customer is known: it names their reference.'),
};

/** How a mail found its customer. */
export function howWord({ how_assigned, assigned_by }: Pick<Mail, 'how_assigned' | 'assigned_by'>): string {
  if (how_assigned === 'person')
    return assigned_by ? t('Assigned by {{who}}.', { who: assigned_by }) : t('Assigned by somebody.');
  return HOW[how_assigned] ?? '';
}

export const whoWrote = (row: Pick<ThreadRow, 'from_name' | 'from_address'>) =>
  row.from_name || row.from_address || t('Written here');
