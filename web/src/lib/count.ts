import { t } from './i18n';
import type { Noun } from './plurals';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 1204 → "1,204" */
export const showNumber = (n: number) => whole.format(n);

/** counted(2, 'invoices') → "2 invoices" */
export const counted = (n: number, noun: Noun) => t(noun, { count: n, shown: showNumber(n) });

/** Without the number, for a big figure with its noun beside it. */
export const nounOf = (n: number, noun: Noun) => t(noun, { count: n, shown: '' }).trim();
