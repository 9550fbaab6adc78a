import { compareAmounts } from '@/lib/money';

type Open = { id: number; balance: string };
export type Part = { id: number; amount: string };

const digits = (amount: string) => amount.split('.')[1]?.length ?? 0;
const scaled = (amount: string, scale: number) => {
  const [whole = '0', rest = ''] = amount.split('.');
  return BigInt(whole + rest.padEnd(scale, '0'));
};
const shown = (value: bigint, scale: number) => {
  if (!scale) return value.toString();
  const text = value.toString().padStart(scale + 1, '0');
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`;
};

/**
 * An amount over invoices in their order: each is filled before the next gets anything, and who gets nothing is left out.
 * Undefined where it is no amount, nothing, or more than is open on them.
 */
export function spread(amount: string, invoices: readonly Open[]): Part[] | undefined {
  if (!/^\d+(\.\d+)?$/.test(amount)) return undefined;
  const scale = Math.max(digits(amount), ...invoices.map((one) => digits(one.balance)));
  let left = scaled(amount, scale);
  if (left <= 0n) return undefined;
  const parts: Part[] = [];
  for (const one of invoices) {
    if (left === 0n) break;
    if (compareAmounts(one.balance, '0') <= 0) continue;
    const open = scaled(one.balance, scale);
    let taken = open;
    if (left < open) taken = left;
    parts.push({ id: one.id, amount: shown(taken, scale) });
    left -= taken;
  }
  return left === 0n ? parts : undefined;
}
