import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { ChargeNow } from './ChargeNow';
import { ChargeSheet } from './ChargeSheet';
import { Charges } from './Charges';
import { LinkForm } from './LinkForm';
import { Links } from './Links';
import { Methods } from './Methods';
import { accountsQuery, type Customer, chargesQuery, methodsQuery } from './queries';
import { SetUpForm } from './SetUpForm';
import './charges.css';

type Props = { customer: Customer; charge: number | undefined; onCharge: (id: number | undefined) => void };
type Asked = 'charge' | 'link' | 'method';

/** Money taken online: what is on file, what was charged, and links to pay. */
export default function ChargesTab({ customer, charge, onCharge }: Props) {
  const may = useMay('collector');
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<Asked>();
  const accounts = useQuery(accountsQuery);
  const methods = useQuery(methodsQuery(customer.id));
  const charges = useQuery(chargesQuery(customer.id, page));
  useSettled(customer.id, charges.data?.items.map((one) => one.status).join());
  const none = accounts.data?.length === 0;
  const close = () => setAsked(undefined);
  return (
    <>
      <Missing of={[[accounts, t('accounts at payment providers')]]} />
      {may && !none && (
        <div className="dt-bar">
          <Button disabled={!methods.data} onClick={() => setAsked('charge')}>
            {t('Charge now…')}
          </Button>
          <Button variant="default" disabled={!accounts.data} onClick={() => setAsked('link')}>
            {t('Payment link…')}
          </Button>
          <Button variant="default" disabled={!accounts.data} onClick={() => setAsked('method')}>
            {t('Ask for a payment method…')}
          </Button>
        </div>
      )}
      <Methods customer={customer} query={methods} none={none} onAsk={() => setAsked('method')} />
      <Charges query={charges} page={page} onPage={setPage} customer={customer} onOpen={onCharge} />
      {!none && <Links customer={customer} />}
      {asked === 'charge' && <ChargeNow customer={customer} methods={methods.data ?? []} onClose={close} />}
      {asked === 'link' && <LinkForm customer={customer} accounts={accounts.data ?? []} onClose={close} />}
      {asked === 'method' && <SetUpForm customer={customer} accounts={accounts.data ?? []} onClose={close} />}
      <ChargeSheet customer={customer.id} id={charge} onClose={() => onCharge(undefined)} />
    </>
  );
}

/** When a charge is decided, its invoices are chased again or no longer: the page is read anew. */
function useSettled(customer: number, states: string | undefined) {
  const queries = useQueryClient();
  const before = useRef(states);
  useEffect(() => {
    if (before.current !== undefined && states !== undefined && before.current !== states)
      void queries.invalidateQueries({ queryKey: ['customer', customer], exact: true });
    before.current = states;
  }, [customer, states, queries]);
}
