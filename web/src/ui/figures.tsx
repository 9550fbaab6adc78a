import { dayTone, showDate, showInstant, showSigned } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { showMoney } from '@/lib/money';

type Value = { amount: string; currency: string; className?: string };

export const Money = ({ amount, currency, className }: Value) => (
  <span className={className ? `num ${className}` : 'num'}>{showMoney(amount, currency)}</span>
);

export const Day = ({ on }: { on: string | null }) =>
  on ? (
    <time className="num" dateTime={on}>
      {showDate(on)}
    </time>
  ) : (
    <span className="muted">{t('Not set')}</span>
  );

export const Instant = ({ at }: { at: string | null }) =>
  at ? (
    <time className="num" dateTime={at}>
      {showInstant(at)}
    </time>
  ) : (
    <span className="muted">{t('Not set')}</span>
  );

export const SignedDays = ({ days }: { days: number | null }) =>
  days === null ? (
    <span className="muted">–</span>
  ) : (
    <span className="num" data-tone={dayTone(days)}>
      {showSigned(days)}
    </span>
  );
