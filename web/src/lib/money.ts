// Money travels as a decimal string with a currency beside it, never as a number.
const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string): Intl.NumberFormat {
  let found = formats.get(currency);
  if (!found) {
    found = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, found);
  }
  return found;
}

/** ("1234.50", "EUR") → "€1,234.50". A decimal string is formatted exactly; the type only knows numbers. */
export const showMoney = (amount: string, currency: string) => format(currency).format(amount as unknown as number);

/** True for "0", "0.00" and "-0.00". */
export const isZero = (amount: string) => /^-?0*(\.0*)?$/.test(amount);

/** Compares two decimal strings of one currency without making a float of them. */
export function compareAmounts(a: string, b: string): number {
  const scale = Math.max(fraction(a).length, fraction(b).length);
  const left = scaled(a, scale);
  const right = scaled(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact sum of decimal strings of one currency. */
export function addAmounts(amounts: readonly string[]): string {
  const scale = Math.max(2, ...amounts.map((a) => fraction(a).length));
  const sum = amounts.reduce((total, a) => total + scaled(a, scale), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const fraction = (amount: string) => amount.split('.')[1] ?? '';
const scaled = (amount: string, scale: number) =>
  BigInt(amount.replace('.', '') + '0'.repeat(scale - fraction(amount).length));

/** A share of 0…1 for drawing only. */
export const share = (amount: string, of: string) => (isZero(of) ? 0 : Math.max(0, Number(amount) / Number(of)));

const names = new Intl.DisplayNames('en-GB', { type: 'currency' });
export const currencyName = (currency: string) => names.of(currency) ?? currency;
