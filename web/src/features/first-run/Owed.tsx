import { Link } from '@tanstack/react-router';
import { AgeingCard } from '@/features/customers/AgeingCard';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { currencyName, showMoney } from '@/lib/money';
import { Card } from '@/ui/Page';
import type { Today } from './queries';
import '@/features/customers/customer.css';

export function Owed({ owed }: { owed: Today['owed'] }) {
  if (owed.length === 0)
    return (
      <Card title={t('Overdue')}>
        <p className="muted">{t('No invoice is open.')}</p>
      </Card>
    );
  return (
    <div className="home-two">
      <Card title={t('Overdue')}>
        <ul className="home-list">
          {owed.map((one) => (
            <li key={one.currency}>
              <span className="home-line">
                <Link to="/invoices" search={{ currency: one.currency, sort: '-days_overdue' }}>
                  {currencyName(one.currency)}
                </Link>{' '}
                <span className="muted">
                  {t('of {{balance}} in {{invoices}}', {
                    balance: showMoney(one.balance, one.currency),
                    invoices: counted(one.open_invoices, 'invoices'),
                  })}
                </span>
              </span>
              <b className="big num">{showMoney(one.overdue, one.currency)}</b>
            </li>
          ))}
        </ul>
      </Card>
      <AgeingCard accounts={owed} />
    </div>
  );
}
