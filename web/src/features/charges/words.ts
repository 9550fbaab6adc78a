import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import type { Account, Charge, ChargeRow, Method, PaymentLink } from './queries';

type Shown = { label: string; colour: string };

export const chargeWord: Record<ChargeRow['status'], Shown> = {
  pending: { label: t('Pending'), colour: 'petrol' },
  paid: { label: t('Paid'), colour: 'green' },
  failed: { label: t('Failed'), colour: 'red' },
  charged_back: { label: t('Charged back'), colour: 'red' },
  refunded: { label: t('Refunded'), colour: 'gray' },
  partly_refunded: { label: t('Refunded in part'), colour: 'gray' },
  cancelled: { label: t('Cancelled'), colour: 'gray' },
};

export const orderWord: Record<Charge['story'][number]['state'], string> = {
  queued: t('Waits to leave'),
  sending: t('Leaving'),
  submitted: t('With the provider'),
  paid: t('Paid'),
  failed: t('Failed'),
  cancelled: t('Cancelled'),
  unknown: t('Not known. The provider is asked'),
};

export const linkWord: Record<PaymentLink['status'], Shown> = {
  open: { label: t('Open'), colour: 'petrol' },
  paid: { label: t('Paid'), colour: 'green' },
  expired: { label: t('Expired'), colour: 'gray' },
  revoked: { label: t('Revoked'), colour: 'gray' },
};

export const kindWord: Record<Method['kind'], string> = {
  card: t('Card'),
  sepa_debit: t('SEPA direct debit'),
  bacs_debit: t('Bacs direct debit'),
  ach_debit: t('ACH direct debit'),
  other: t('Another kind'),
};

export const providerWord: Record<Account['kind'], string> = { stripe: 'Stripe', gocardless: 'GoCardless' };

export const modeWord: Record<Account['mode'], string> = { test: t('Test mode'), live: t('Live') };

/** "There was not enough money on the account." in plain words where the code is known, else what the provider said. */
export function whyFailed(one: Pick<ChargeRow, 'failure_reason' | 'failure_message' | 'failure_code'>): string {
  const said = one.failure_reason || one.failure_message || one.failure_code;
  if (!said) return t('The provider gave no reason.');
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What of a method matters before it is charged. */
export function methodNote(one: Method): string {
  if (one.status === 'revoked') return t('Taken back or removed');
  if (one.status === 'expired') return t('Expired');
  return one.expires_on ? t('Good until {{day}}', { day: showDate(one.expires_on) }) : '';
}

export const isDebit = (kind: Method['kind'] | null) => Boolean(kind?.endsWith('_debit'));

/** Somebody's key at an API has no name; what happens by itself has nobody. */
export const madeBy = (one: Pick<ChargeRow, 'automatic' | 'created_by' | 'payment_link_id'>) =>
  one.automatic ? t('By itself on the due date') : one.payment_link_id ? t('Through a payment link') : one.created_by;
