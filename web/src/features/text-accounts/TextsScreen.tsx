import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { Refused } from '@/features/settings/Refused';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Card, Page } from '@/ui/Page';
import { Blank, Failed } from '@/ui/states';
import { AccountForm } from './AccountForm';
import { textAccountsQuery } from './queries';
import { StopList } from './StopList';
import { TextAccountCard } from './TextAccountCard';

/** Where text messages leave from, and which numbers want none. */
export function TextsScreen() {
  const may = useMay('owner');
  const query = useQuery({ ...textAccountsQuery, enabled: may });
  const [adding, setAdding] = useState(false);
  if (!may) return <Refused title={t('Text messages')} needs="owner" />;
  const add = (
    <Button variant={query.data?.length ? 'default' : 'filled'} onClick={() => setAdding(true)}>
      {t('Add an account…')}
    </Button>
  );
  return (
    <Page title={t('Text messages')} actions={Boolean(query.data?.length) && add}>
      <div className="body settings-body stack">
        {query.error && !query.data ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : !query.data ? (
          <Skeleton height={240} />
        ) : query.data.length === 0 ? (
          <Card>
            <Blank
              say={t(
                'No account yet. With one at Twilio or another provider a workflow can remind by text message (SMS).',
              )}
            >
              {add}
            </Blank>
          </Card>
        ) : (
          query.data.map((one) => <TextAccountCard key={one.id} account={one} only={query.data.length === 1} />)
        )}
        <StopList />
      </div>
      {adding && <AccountForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
