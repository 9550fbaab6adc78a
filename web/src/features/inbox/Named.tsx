import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { InvoicePick } from '@/features/cases/InvoicePick';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Skeleton } from '@/ui/controls';
import { Money } from '@/ui/figures';
import { Failed } from '@/ui/states';
import { linkInvoices, threadChanged } from './commands';
import type { Mail } from './queries';

type Props = { mail: Mail; customer: number | null; linking: boolean; onClose: () => void };

/** The invoices a mail is about: those it names, until somebody links others. */
export function Named({ mail, customer, linking, onClose }: Props) {
  return (
    <>
      {mail.invoices.length > 0 && (
        <p className="mail-invoices">
          <span className="muted">{t('About')}</span>{' '}
          {mail.invoices.map((one) => (
            <span key={one.id} className="mail-invoice">
              <b className="strong">{one.number}</b> <Money amount={one.balance} currency={one.currency} />
            </span>
          ))}
        </p>
      )}
      {linking && customer !== null && <Linking mail={mail} customer={customer} onClose={onClose} />}
    </>
  );
}

function Linking({ mail, customer, onClose }: { mail: Mail; customer: number; onClose: () => void }) {
  const queries = useQueryClient();
  const read = useQuery(customerQuery(customer));
  const [ids, setIds] = useState(mail.invoices.map((one) => one.id));
  const open = read.data?.invoices ?? [];
  // One that is paid by now stays to be ticked off.
  const paid = mail.invoices.filter((one) => !open.some((other) => other.id === one.id));
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Invoices this mail is about')}
      verb={t('Save')}
      disabled={!read.data}
      act={async () => threadChanged(queries, await linkInvoices(mail.id, ids))}
    >
      {read.error && <Failed error={read.error} retry={() => void read.refetch()} />}
      {read.data ? (
        <InvoicePick
          label={t('Invoices')}
          invoices={[...paid, ...open]}
          picked={ids}
          onChange={setIds}
          error={undefined}
          none={t('None: it is about the account.')}
        />
      ) : (
        !read.error && <Skeleton height={140} />
      )}
    </Confirm>
  );
}
