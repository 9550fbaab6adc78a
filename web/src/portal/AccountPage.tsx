import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@/api/problem';
import { dayOf, showDate } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { compareAmounts, isZero, showMoney } from '@/lib/money';
import { Account } from './Account';
import type { Summary } from './api';
import { byCurrency } from './choice';
import { People } from './People';
import { DocumentButton, Refused } from './pieces';

/** Back from the provider's page, whose message may still be on its way. */
function useBackFromPaying(reload: () => Promise<void>) {
  const [back, setBack] = useState(() => new URLSearchParams(location.search).has('done'));
  useEffect(() => {
    if (!back) return;
    history.replaceState(null, '', location.pathname);
    const looks = [4, 12, 30].map((seconds) => setTimeout(() => void reload(), seconds * 1000));
    return () => looks.forEach(clearTimeout);
  }, [back, reload]);
  return [back, () => setBack(false)] as const;
}

type Props = { seen: Summary; reload: () => Promise<void>; stale: Problem | undefined };

export function AccountPage({ seen, reload, stale }: Props) {
  const [told, setTold] = useState<{ words: string }>();
  const [paid, payMore] = useBackFromPaying(reload);
  const notice = useRef<HTMLParagraphElement>(null);
  const done = (words: string) => {
    setTold({ words });
    return reload();
  };
  // Once the dialog is gone, what became of it is where the reader goes on.
  useEffect(() => {
    if (told) notice.current?.focus();
  }, [told]);
  const accounts = byCurrency(seen).filter(({ invoices }) => invoices.length);
  const left = seen.invoices_in_all - seen.invoices.length;
  return (
    <main className="page">
      <Head seen={seen} />
      <div role="status">
        {told && (
          <p className="notice good" ref={notice} tabIndex={-1}>
            {told.words}
          </p>
        )}
        {paid && (
          <p className="notice good">
            {t('Thank you. Your payment is being processed; nothing more is needed. The invoices follow in a moment.')}{' '}
            <button type="button" className="link" onClick={payMore}>
              {t('Pay something else')}
            </button>
          </p>
        )}
      </div>
      {stale && <Refused fault={stale} again={() => void reload()} />}
      <div className="columns">
        <div className="stack">
          {accounts.map(({ total, invoices }) => (
            <Account
              key={total.currency}
              seen={seen}
              total={total}
              invoices={invoices}
              paying={seen.may.pay && !paid}
              done={done}
            />
          ))}
          {!accounts.length && (
            <section className="card">
              <h2>{t('Nothing to pay')}</h2>
              <p>{t('No invoice is open. Thank you.')}</p>
            </section>
          )}
          {left > 0 && (
            <p className="soft">
              {t('{{left}} more invoices are open; the oldest {{shown}} are listed.', {
                left,
                shown: seen.invoices.length,
              })}
            </p>
          )}
        </div>
        <div className="stack side">
          <BankDetails seen={seen} />
          <Documents seen={seen} />
          <LatestPayments seen={seen} />
          {seen.may.suggest_contacts && <People done={done} />}
        </div>
      </div>
      <Foot seen={seen} />
    </main>
  );
}

function Head({ seen }: { seen: Summary }) {
  return (
    <header>
      <p className="soft">{seen.organisation}</p>
      <h1>{t('Account of {{customer}}', { customer: seen.customer })}</h1>
      <p className="soft">
        {seen.reference && t('Customer number {{reference}}.', { reference: seen.reference })}{' '}
        {t('As of {{day}}.', { day: showDate(seen.today) })}{' '}
        {seen.invoices.length > 0 && <a href="#statement">{t('Statement of account, to print')}</a>}
      </p>
      <dl className="totals">
        {seen.totals.map((total) => (
          <div key={total.currency}>
            <dt>{t('Open')}</dt>
            <dd className="big">{showMoney(total.open, total.currency)}</dd>
            <dd>
              {compareAmounts(total.overdue, '0') > 0 && (
                <span className="bad-text">
                  {t('{{amount}} of it overdue', { amount: showMoney(total.overdue, total.currency) })}
                </span>
              )}
              {!isZero(total.in_progress) && (
                <span>{t('{{amount}} being paid', { amount: showMoney(total.in_progress, total.currency) })}</span>
              )}
              {!isZero(total.credit) && (
                <span>
                  {t('{{amount}} in your favour, not set against an invoice yet', {
                    amount: showMoney(total.credit, total.currency),
                  })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function BankDetails({ seen }: { seen: Summary }) {
  if (!seen.bank_details || !seen.invoices.length) return null;
  return (
    <section className="card">
      <h2>{t('Pay by bank transfer')}</h2>
      <p className="as-written">{seen.bank_details}</p>
      <p className="hint">{t('Give the numbers of the invoices as the reference.')}</p>
    </section>
  );
}

function Documents({ seen }: { seen: Summary }) {
  if (!seen.files.length) return null;
  return (
    <section className="card">
      <h2>{t('Documents')}</h2>
      <ul className="rows">
        {seen.files.map((file) => (
          <li key={file.id}>
            <DocumentButton id={file.id} name={file.name} />
            <span className="soft">{showDate(dayOf(file.created_at))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LatestPayments({ seen }: { seen: Summary }) {
  if (!seen.payments.length) return null;
  return (
    <section className="card">
      <h2>{t('Latest payments')}</h2>
      <ul className="rows">
        {seen.payments.map((payment) => (
          <li key={payment.id}>
            <span>
              {showDate(payment.paid_on)}
              {payment.reference && <span className="soft block">{payment.reference}</span>}
            </span>
            <span className="num">{showMoney(payment.amount, payment.currency)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ seen }: { seen: Summary }) {
  return (
    <footer className="soft">
      {seen.reply_to && (
        <p>
          {t('Questions?')} <a href={`mailto:${seen.reply_to}`}>{seen.reply_to}</a>
        </p>
      )}
      <p>
        {t('Whoever has this link sees this page: pass it on only to people who look after your invoices.')}{' '}
        {t('It holds until {{day}}.', { day: showDate(dayOf(seen.expires_at)) })}
      </p>
      {seen.address && <p className="as-written">{seen.address}</p>}
    </footer>
  );
}
