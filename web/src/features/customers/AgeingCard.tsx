import { useState } from 'react';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { compareAmounts, currencyName, isZero, share, showMoney } from '@/lib/money';
import { SegmentedControl } from '@/ui/controls';
import { Card } from '@/ui/Page';
import type { Customer } from './queries';

type Account = Pick<Customer['accounts'][number], 'currency' | 'balance' | 'ageing'>;

const bucketName = (bucket: string) => (bucket === 'current' ? t('Not due') : bucket.replace('-', '–'));
const shade = (at: number) => `var(--age-${Math.min(at, 4)})`;

export function AgeingCard({ accounts }: { accounts: readonly Account[] }) {
  const some = accounts.filter((account) => !isZero(account.balance));
  const [currency, setCurrency] = useState<string>();
  const account = some.find((one) => one.currency === currency) ?? some[0];
  if (!account) return null;
  const note = t('{{currency}}, days past the due date', { currency: currencyName(account.currency) });
  return (
    <Card
      title={t('Balance by age')}
      actions={
        some.length > 1 ? (
          <SegmentedControl
            aria-label={t('Currency')}
            value={account.currency}
            onChange={setCurrency}
            data={some.map((one) => one.currency)}
          />
        ) : (
          <span className="muted">{note}</span>
        )
      }
    >
      <div className="ageing">
        <Bars ageing={account.ageing} note={note} />
        <table>
          <caption className="sr">{t('Balance by age')}</caption>
          <thead className="sr">
            <tr>
              <th>{t('Age')}</th>
              <th>{t('Balance')}</th>
              <th>{t('Invoices')}</th>
            </tr>
          </thead>
          <tbody>
            {account.ageing.map((bucket, at) => (
              <tr key={bucket.bucket}>
                <th scope="row">
                  <svg className="swatch" viewBox="0 0 9 9" aria-hidden="true">
                    <rect width="9" height="9" rx="2" fill={shade(at)} />
                  </svg>
                  {bucketName(bucket.bucket)}
                </th>
                <td>{showMoney(bucket.amount, account.currency)}</td>
                <td className="muted">{showNumber(bucket.invoices)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const WIDE = 480;
const HIGH = 132;

/** An image with a name; the table beside it has the figures. */
function Bars({ ageing, note }: { ageing: Account['ageing']; note: string }) {
  const most = ageing.reduce((top, { amount }) => (compareAmounts(amount, top) > 0 ? amount : top), '0');
  const slot = WIDE / Math.max(1, ageing.length);
  const bar = Math.min(72, slot * 0.68);
  return (
    <svg className="ageing-bars" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={note}>
      {ageing.map(({ bucket, amount }, at) => {
        const high = isZero(amount) ? 1 : Math.max(3, share(amount, most) * (HIGH - 26));
        const middle = slot * (at + 0.5);
        return (
          <g key={bucket}>
            <rect x={middle - bar / 2} y={HIGH - 24 - high} width={bar} height={high} rx={2} fill={shade(at)} />
            <text x={middle} y={HIGH - 6} textAnchor="middle">
              {bucketName(bucket)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
