import { t } from '@/lib/i18n';
import type { Plan } from './plans';
import type { Dispute, PromiseRow } from './queries';

type Shown = { label: string; colour: string };

export const promiseWord: Record<PromiseRow['status'], Shown> = {
  draft: { label: t('Draft'), colour: 'gray' },
  active: { label: t('Expected'), colour: 'petrol' },
  kept: { label: t('Kept'), colour: 'green' },
  partly_kept: { label: t('Kept in part'), colour: 'yellow' },
  broken: { label: t('Broken'), colour: 'red' },
  cancelled: { label: t('Cancelled'), colour: 'gray' },
};

export const planWord: Record<Plan['status'], Shown> = {
  draft: { label: t('Draft'), colour: 'gray' },
  active: { label: t('Running'), colour: 'petrol' },
  completed: { label: t('Completed'), colour: 'green' },
  broken: { label: t('Broken'), colour: 'red' },
  cancelled: { label: t('Cancelled'), colour: 'gray' },
};

export const frequencyWord: Record<Plan['frequency'], string> = {
  weekly: t('Every week'),
  two_weekly: t('Every two weeks'),
  monthly: t('Every month'),
  free: t('Days and amounts of my own'),
};

export const instalmentWord: Record<Plan['instalments'][number]['status'], string> = {
  pending: t('Open'),
  partly_paid: t('Part paid'),
  paid: t('Paid'),
  cancelled: t('Cancelled'),
};

export const reasonWord: Record<Dispute['reason'], string> = {
  billing_error: t('Billing error'),
  goods_missing: t('Goods missing'),
  quality: t('Quality'),
  price: t('Price'),
  duplicate: t('Invoiced twice'),
  already_paid: t('Already paid'),
  other: t('Other'),
};

export const outcomeWord: Record<NonNullable<Dispute['outcome']>, string> = {
  accepted: t('The customer was right'),
  rejected: t('The customer was not right'),
  credited: t('A credit note was agreed'),
  withdrawn: t('The customer gave it up'),
};
