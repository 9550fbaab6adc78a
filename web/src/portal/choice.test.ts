import { describe, expect, it } from 'vitest';
import type { Invoice } from './api';
import { firstChoice, parted, sumOf, tickable } from './choice';

const invoice = (id: number, more: Partial<Invoice> = {}): Invoice => ({
  id,
  number: `I${id}`,
  issued_on: '2026-01-01',
  due_on: '2026-02-01',
  currency: 'EUR',
  amount: '10.10',
  balance: '10.10',
  days_overdue: 3,
  payment_in_progress: false,
  disputed: false,
  promised: false,
  promised_for: null,
  files: [],
  ...more,
});
const all = { pay: true, promise: true, dispute: true, suggest_contacts: true };
const plain = invoice(1);
const paid = invoice(2, { payment_in_progress: true });
const argued = invoice(3, { disputed: true });
const promised = invoice(4, { promised: true, promised_for: '2026-03-01' });
const credit = invoice(5, { balance: '-4.00' });
const every = [plain, paid, argued, promised, credit];
const later = invoice(7, { days_overdue: -3 });

describe('what can be done with an invoice', () => {
  it('leaves out what is being paid, argued about or promised already', () => {
    const ids = (act: 'pay' | 'promise' | 'dispute') => parted(every, act).taken.map((one) => one.id);
    expect(ids('pay')).toEqual([1, 4]);
    expect(ids('promise')).toEqual([1, 3]);
    expect(ids('dispute')).toEqual([1, 2, 4]);
    expect(parted(every, 'pay').left.map((one) => one.id)).toEqual([2, 3, 5]);
  });

  it('offers nothing for what is owed to the customer, or where nothing is allowed', () => {
    expect(tickable(credit, all)).toBe(false);
    expect(tickable(plain, { ...all, pay: false, promise: false, dispute: false })).toBe(false);
    expect(tickable(paid, { ...all, dispute: false })).toBe(false);
  });

  it('ticks at first what is overdue and nobody has settled anything about', () => {
    expect(firstChoice([...every, later], all)).toEqual([1]);
  });

  it('adds exactly', () => {
    expect(sumOf([plain, invoice(6, { balance: '0.20' })])).toBe('10.30');
    expect(sumOf([plain, credit])).toBe('6.10');
  });
});
