import { addAmounts, compareAmounts } from '@/lib/money';
import type { Invoice, Summary } from './api';

export type Act = 'pay' | 'promise' | 'dispute';

const owed = (invoice: Invoice) => compareAmounts(invoice.balance, '0') > 0;

const OPEN_TO: Record<Act, (invoice: Invoice) => boolean> = {
  pay: (invoice) => owed(invoice) && !invoice.payment_in_progress && !invoice.disputed,
  promise: (invoice) => owed(invoice) && !invoice.payment_in_progress && !invoice.promised,
  dispute: (invoice) => owed(invoice) && !invoice.disputed,
};

/** Of the chosen invoices those with which this can be done, and those it leaves out. */
export function parted(chosen: readonly Invoice[], act: Act): { taken: Invoice[]; left: Invoice[] } {
  return { taken: chosen.filter(OPEN_TO[act]), left: chosen.filter((invoice) => !OPEN_TO[act](invoice)) };
}

/** Whether there is anything to tick it for. */
export const tickable = (invoice: Invoice, may: Summary['may']) =>
  (['pay', 'promise', 'dispute'] as const).some((act) => may[act] && OPEN_TO[act](invoice));

/** What is ticked at first: what is overdue and nobody has settled anything about yet. */
export const firstChoice = (invoices: readonly Invoice[], may: Summary['may']) =>
  invoices
    .filter((one) => tickable(one, may) && OPEN_TO.pay(one) && !one.promised && (one.days_overdue ?? 0) > 0)
    .map((one) => one.id);

export const sumOf = (invoices: readonly Invoice[]) => addAmounts(invoices.map((one) => one.balance));

/** The currencies as the totals have them, each with its invoices. */
export const byCurrency = (seen: Summary) =>
  seen.totals.map((total) => ({ total, invoices: seen.invoices.filter((one) => one.currency === total.currency) }));
