import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { asProblem } from '@/api/problem';
import { InvoiceStatus } from '@/features/invoices/InvoiceStatus';
import { changeInvoice } from '@/features/invoices/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { addAmounts, compareAmounts, currencyName } from '@/lib/money';
import { Button } from '@/ui/controls';
import { Day, Money, SignedDays } from '@/ui/figures';
import { Menu } from '@/ui/overlays';
import { Blank, Notice } from '@/ui/states';
import { type Column, useSelection } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import { done } from '@/ui/toast';
import type { Customer } from './queries';

type Invoice = Customer['invoices'][number];

const columns: Column<Invoice>[] = [
  { id: 'number', head: t('Invoice'), sort: 'number', cell: (row) => <span className="strong">{row.number}</span> },
  { id: 'due', head: t('Due'), sort: 'due_on', cell: (row) => <Day on={row.due_on} /> },
  {
    id: 'days',
    head: t('Days overdue'),
    sort: 'days_overdue',
    right: true,
    cell: (row) => <SignedDays days={row.days_overdue} />,
  },
  { id: 'status', head: t('Status'), cell: (row) => <InvoiceStatus invoice={row} /> },
  {
    id: 'amount',
    head: t('Amount'),
    right: true,
    cell: (row) => <Money className="muted" amount={row.amount} currency={row.currency} />,
  },
  {
    id: 'balance',
    head: t('Balance'),
    sort: 'balance',
    right: true,
    cell: (row) => <Money amount={row.balance} currency={row.currency} />,
  },
];

const orders: Record<string, (a: Invoice, b: Invoice) => number> = {
  number: (a, b) => a.number.localeCompare(b.number),
  due_on: (a, b) => (a.due_on ?? '9').localeCompare(b.due_on ?? '9'),
  days_overdue: (a, b) => (a.days_overdue ?? -9999) - (b.days_overdue ?? -9999),
  balance: (a, b) => a.currency.localeCompare(b.currency) || compareAmounts(a.balance, b.balance),
};

export function OpenInvoices({ customer }: { customer: Customer }) {
  const [sort, setSort] = useState<string | undefined>('-days_overdue');
  const selection = useSelection();
  const order = orders[sort?.replace('-', '') ?? ''];
  const rows = order
    ? customer.invoices.toSorted((a, b) => (sort?.startsWith('-') ? order(b, a) : order(a, b)))
    : customer.invoices;
  const change = useChanges(customer.id, rows, selection.picked, selection.clear);
  const apply = (body: Partial<Schemas['InvoiceChange']>, said: string) => change.mutate({ body, said });
  return (
    <>
      {customer.open_invoices > rows.length && (
        <Notice>{t('The {{shown}} most overdue are shown.', { shown: counted(rows.length, 'invoices') })}</Notice>
      )}
      <DataTable
        label={t('Open invoices')}
        columns={columns}
        list={still(rows)}
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        sort={sort}
        onSort={setSort}
        selection={selection}
        bulk={
          <>
            <Button
              size="compact-sm"
              variant="default"
              loading={change.isPending}
              onClick={() => apply({ chasing_paused: true }, t('paused'))}
            >
              {t('Pause chasing')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => apply({ disputed: true }, t('marked as disputed'))}
            >
              {t('Mark as disputed')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => apply({ promised: true }, t('marked as promised'))}
            >
              {t('Mark as promised')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="compact-sm" variant="default">
                  {t('Take back…')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => apply({ chasing_paused: false }, t('chased again'))}>
                  {t('Resume chasing')}
                </Menu.Item>
                <Menu.Item onClick={() => apply({ disputed: false }, t('no longer disputed'))}>
                  {t('Not disputed')}
                </Menu.Item>
                <Menu.Item onClick={() => apply({ promised: false }, t('no longer promised'))}>
                  {t('Not promised')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
        empty={<Blank say={t('This customer owes nothing.')} />}
        foot={<Totals invoices={rows} />}
      />
    </>
  );
}

type Change = { body: Partial<Schemas['InvoiceChange']>; said: string };

/** One request an invoice: the API has no change of many yet. What succeeded stays; the first refusal is shown. */
function useChanges(customerId: number, rows: readonly Invoice[], picked: ReadonlySet<number>, clear: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ body }: Change) => {
      const chosen = rows.filter((row) => picked.has(row.id));
      const answers = await Promise.allSettled(chosen.map((row) => changeInvoice(row.id, body)));
      const refused = answers.find((one) => one.status === 'rejected');
      if (refused) throw asProblem(refused.reason);
      return chosen.length;
    },
    onSuccess: (changed, { said }) => {
      done(`${counted(changed, 'invoices')} ${said}`);
      clear();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['customer', customerId] }),
  });
}

function Totals({ invoices }: { invoices: readonly Invoice[] }) {
  const currencies = [...new Set(invoices.map((invoice) => invoice.currency))];
  return (
    <>
      {currencies.map((currency) => (
        <tr key={currency}>
          <td />
          <th scope="row" colSpan={5}>
            {t('Total, {{currency}}', { currency: currencyName(currency) })}
          </th>
          <td className="r">
            <Money
              currency={currency}
              amount={addAmounts(invoices.filter((one) => one.currency === currency).map((one) => one.balance))}
            />
          </td>
        </tr>
      ))}
    </>
  );
}
