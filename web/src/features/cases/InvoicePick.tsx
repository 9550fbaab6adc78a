import { useId } from 'react';
import { t } from '@/lib/i18n';
import { addAmounts } from '@/lib/money';
import { Checkbox } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import type { Invoice } from './queries';

/** Also one that is paid: then it has no days overdue. */
type Picked = Pick<Invoice, 'id' | 'number' | 'balance' | 'currency' | 'due_on'> &
  Partial<Pick<Invoice, 'days_overdue' | 'disputed' | 'promised'>>;

type Props = {
  label: string;
  invoices: readonly Picked[];
  picked: readonly number[];
  onChange: (ids: number[]) => void;
  error: string | undefined;
  /** What is said while none is picked. */
  none: string;
};

const standing = (one: Picked) => (one.disputed ? t('disputed,') : one.promised ? t('promised,') : '');

/** Open invoices to tick, with what the ticked ones come to. */
export function InvoicePick({ label, invoices, picked, onChange, error, none }: Props) {
  const id = useId();
  const late = invoices.filter((one) => (one.days_overdue ?? 0) > 0).map((one) => one.id);
  const chosen = invoices.filter((one) => picked.includes(one.id));
  const currencies = [...new Set(chosen.map((one) => one.currency))];
  const turn = (invoice: number, on: boolean) =>
    onChange(on ? [...picked, invoice] : picked.filter((one) => one !== invoice));
  return (
    <fieldset aria-describedby={`${id}-sum`}>
      <legend className="label pick-head">
        <span>{label}</span>
        <span className="row">
          {late.length > 0 && (
            <button type="button" className="link" onClick={() => onChange(late)}>
              {t('All overdue')}
            </button>
          )}
          <button type="button" className="link" onClick={() => onChange(invoices.map((one) => one.id))}>
            {t('All')}
          </button>
          <button type="button" className="link" onClick={() => onChange([])}>
            {t('None')}
          </button>
        </span>
      </legend>
      <ul className="pick">
        {invoices.map((one) => (
          <li key={one.id}>
            <Checkbox
              size="xs"
              checked={picked.includes(one.id)}
              label={one.number}
              onChange={(event) => turn(one.id, event.currentTarget.checked)}
            />
            <span className="muted">
              {standing(one)} {t('due')} <Day on={one.due_on} />
            </span>
            <Money amount={one.balance} currency={one.currency} />
          </li>
        ))}
      </ul>
      <p className="hint" id={`${id}-sum`}>
        {chosen.length === 0
          ? none
          : currencies.map((currency) => (
              <span key={currency} className="pick-sum">
                {t('Open on them')}:{' '}
                <Money
                  currency={currency}
                  amount={addAmounts(chosen.filter((one) => one.currency === currency).map((one) => one.balance))}
                />
              </span>
            ))}
      </p>
      {error && (
        <p className="fault" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
