import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { failed } from '@/ui/toast';
import { ChargeNow } from './ChargeNow';
import { type Customer, methodsQuery } from './queries';

type Props = { customer: Customer; picked: ReadonlySet<number> };

/** Ticked invoices, charged at once: the same form as on the tab of charges. */
export default function ChargePicked({ customer, picked }: Props) {
  const methods = useQuery(methodsQuery(customer.id));
  const [open, setOpen] = useState(false);
  const ask = async () => {
    const found = methods.data ? methods : await methods.refetch();
    if (found.data) setOpen(true);
    else failed(found.error);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" loading={methods.isPending} onClick={() => void ask()}>
        {t('Charge…')}
      </Button>
      {open && (
        <ChargeNow
          customer={customer}
          methods={methods.data ?? []}
          picked={[...picked]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
