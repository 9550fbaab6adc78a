import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { Refused } from '@/features/settings/Refused';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Card, Page } from '@/ui/Page';
import { Blank, Failed } from '@/ui/states';
import { AccountCard } from './AccountCard';
import { Deliveries } from './Deliveries';
import { NewAccount } from './NewAccount';
import { accountsQuery } from './queries';

/** Where customers pay online: accounts at providers, and what those told us. */
export function PaymentsScreen() {
  const may = useMay('owner');
  const query = useQuery({ ...accountsQuery, enabled: may });
  const [adding, setAdding] = useState(false);
  if (!may) return <Refused title={t('Payment providers')} needs="owner" />;
  const add = (
    <Button variant={query.data?.length ? 'default' : 'filled'} onClick={() => setAdding(true)}>
      {t('Add an account…')}
    </Button>
  );
  return (
    <Page title={t('Payment providers')} actions={Boolean(query.data?.length) && add}>
      <div className="body settings-body stack">
        {query.error && !query.data ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : !query.data ? (
          <Skeleton height={240} />
        ) : query.data.length === 0 ? (
          <Card>
            <Blank
              say={t(
                'No account yet. With one at Stripe or GoCardless you can charge cards and direct debits, and make payment links.',
              )}
            >
              {add}
            </Blank>
          </Card>
        ) : (
          <>
            {query.data.map((one) => (
              <AccountCard key={one.id} account={one} only={query.data.length === 1} />
            ))}
            <Deliveries />
          </>
        )}
      </div>
      {adding && <NewAccount onClose={() => setAdding(false)} />}
    </Page>
  );
}
