import { useEffect, useId, useState } from 'react';
import { asProblem } from '@/api/problem';
import { counted } from '@/lib/count';
import { showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { compareAmounts, showMoney } from '@/lib/money';
import { checkout, type Invoice, type Summary, type Total } from './api';
import { type Act, firstChoice, parted, sumOf, tickable } from './choice';
import { DisputeForm } from './DisputeForm';
import { PromiseForm } from './PromiseForm';
import { DocumentButton } from './pieces';

type Props = {
  seen: Summary;
  total: Total;
  invoices: Invoice[];
  paying: boolean;
  done: (words: string) => Promise<void>;
};

/** The open invoices of one currency, ticked, and what may be done with them. */
export function Account({ seen, total, invoices, paying, done }: Props) {
  const { may } = seen;
  const [chosen, setChosen] = useState(() => firstChoice(invoices, may));
  const [touched, setTouched] = useState(false);
  const [form, setForm] = useState<'promise' | 'dispute'>();
  const choose = (ids: number[]) => {
    setTouched(true);
    setChosen(ids);
  };
  const heading = useId();
  const open = invoices.filter((one) => tickable(one, may));
  const ticked = open.filter((one) => chosen.includes(one.id));
  const all = ticked.length === open.length;
  const finish = async (words: string) => {
    setForm(undefined);
    await done(words);
    setChosen([]);
  };
  return (
    <section className="card" aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>
          {seen.totals.length > 1 ? t('Open invoices, {{currency}}', { currency: total.currency }) : t('Open invoices')}
        </h2>
        {open.length > 1 && (
          <button type="button" className="link" onClick={() => choose(all ? [] : open.map((one) => one.id))}>
            {all ? t('Choose none') : t('Choose all')}
          </button>
        )}
      </div>
      <ul className="invoices">
        {invoices.map((one) => (
          <Row
            key={one.id}
            invoice={one}
            ticked={chosen.includes(one.id)}
            onTick={tickable(one, may) ? () => choose(toggled(chosen, one.id)) : undefined}
          />
        ))}
      </ul>
      {open.length > 0 && <Bar ticked={ticked} may={{ ...may, pay: paying }} currency={total.currency} ask={setForm} />}
      {paying && open.length > 0 && (
        <p className="hint">
          {t('You pay on the page of our payment provider. We never see the number of your card or account.')}
        </p>
      )}
      {form === 'promise' && (
        <PromiseForm seen={seen} ticked={ticked} onClose={() => setForm(undefined)} done={finish} />
      )}
      {form === 'dispute' && (
        <DisputeForm invoices={open} ticked={touched ? ticked : []} onClose={() => setForm(undefined)} done={finish} />
      )}
    </section>
  );
}

const toggled = (was: number[], id: number) => (was.includes(id) ? was.filter((one) => one !== id) : [...was, id]);

function Row({ invoice, ticked, onTick }: { invoice: Invoice; ticked: boolean; onTick: (() => void) | undefined }) {
  const id = useId();
  return (
    <li>
      {onTick ? (
        <input type="checkbox" id={id} checked={ticked} onChange={onTick} aria-describedby={`${id}-more`} />
      ) : (
        <span className="no-tick" />
      )}
      <div className="invoice">
        <label htmlFor={onTick ? id : undefined}>
          <span className="strong">{invoice.number}</span>
          <span className="num strong">{showMoney(invoice.balance, invoice.currency)}</span>
        </label>
        <p className="soft" id={`${id}-more`}>
          <Due invoice={invoice} />
          {compareAmounts(invoice.amount, invoice.balance) !== 0 && (
            <> {t('Of {{amount}}.', { amount: showMoney(invoice.amount, invoice.currency) })}</>
          )}
        </p>
        <Standing invoice={invoice} />
        {invoice.files.map((file) => (
          <p key={file.id}>
            <DocumentButton id={file.id} name={file.name} />
          </p>
        ))}
      </div>
    </li>
  );
}

function Due({ invoice }: { invoice: Invoice }) {
  if (!invoice.due_on) return <>{t('No due date.')}</>;
  const late = invoice.days_overdue ?? 0;
  return (
    <>
      {t('Due {{day}}.', { day: showDate(invoice.due_on) })}{' '}
      {late > 0 && compareAmounts(invoice.balance, '0') > 0 && (
        <span className="bad-text">{t('{{days}} overdue.', { days: counted(late, 'days') })}</span>
      )}
    </>
  );
}

function Standing({ invoice }: { invoice: Invoice }) {
  const words = [
    invoice.payment_in_progress && t('Being paid'),
    invoice.disputed && t('We are looking into it'),
    invoice.promised_for && t('Promised for {{day}}', { day: showDate(invoice.promised_for) }),
  ].filter((one) => typeof one === 'string');
  if (!words.length) return null;
  return (
    <p className="standing">
      {words.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}

type BarProps = {
  ticked: Invoice[];
  may: Summary['may'];
  currency: string;
  ask: (form: 'promise' | 'dispute') => void;
};

function Bar({ ticked, may, currency, ask }: BarProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { taken, left } = parted(ticked, 'pay');
  const can = (act: Act) => may[act] && parted(ticked, act).taken.length > 0;
  const acts = Number(may.dispute) + Number(may.promise);
  // The browser may bring this page back as it was left.
  useEffect(() => {
    const shown = () => setBusy(false);
    addEventListener('pageshow', shown);
    return () => removeEventListener('pageshow', shown);
  }, []);
  const pay = () => {
    setBusy(true);
    setFault('');
    checkout({ invoice_ids: taken.map((one) => one.id) })
      .then((url) => location.assign(url))
      .catch((error: unknown) => {
        setBusy(false);
        setFault(said(error));
      });
  };
  return (
    <div className="bar">
      <p aria-live="polite">
        {ticked.length
          ? t('{{invoices}} chosen, {{amount}}', {
              invoices: counted(ticked.length, 'invoices'),
              amount: showMoney(sumOf(ticked), currency),
            })
          : t('Choose the invoices this is about.')}
        {may.pay && left.length > 0 && taken.length > 0 && (
          <span className="soft block">
            {t('Not to be paid here: {{numbers}}.', { numbers: left.map((one) => one.number).join(', ') })}
          </span>
        )}
      </p>
      {fault && (
        <p className="notice bad" role="alert">
          {fault}
        </p>
      )}
      <div className="acts" data-quiet={acts}>
        {may.dispute && (
          <button type="button" onClick={() => ask('dispute')}>
            {t('Something is wrong…')}
          </button>
        )}
        {may.promise && (
          <button type="button" disabled={!can('promise')} onClick={() => ask('promise')}>
            {t('Promise a date…')}
          </button>
        )}
        {may.pay && (
          <button type="button" className="main" disabled={!can('pay') || busy} onClick={pay}>
            {busy
              ? t('Opening the payment page…')
              : taken.length
                ? t('Pay {{amount}}', { amount: showMoney(sumOf(taken), currency) })
                : t('Pay')}
          </button>
        )}
      </div>
    </div>
  );
}

function said(error: unknown): string {
  const problem = asProblem(error);
  return problem.status === 502
    ? t('The payment page did not open. Nothing was charged. Try again in a few minutes.')
    : problem.message;
}
