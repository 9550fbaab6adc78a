import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Blank, Notice } from '@/ui/states';
import type { InboxSearch, View } from './queries';
import { emptyView } from './words';

type Incoming = Schemas['Incoming'] | null | undefined;
const reads = (incoming: Incoming) => incoming === undefined || Boolean(incoming?.enabled);

/** What stands in the way of mail coming in, while there is mail to look at. */
export function Receiving({ incoming }: { incoming: Incoming }) {
  const may = useMay('owner');
  if (!incoming?.enabled || !incoming.fault) return null;
  return (
    <Notice
      tone="warn"
      title={t('No new mail comes in')}
      action={
        may && (
          <Button variant="default" size="compact-sm" component={Link} to="/settings/mailbox">
            {t('Mailbox')}
          </Button>
        )
      }
    >
      <p>{incoming.fault}</p>
      <p className="hint">
        {t('Since')} <Instant at={incoming.fault_since} />. {t('Nothing is lost meanwhile.')}
      </p>
    </Notice>
  );
}

type Props = { view: View; search: InboxSearch; incoming: Incoming; set: (change: InboxSearch) => void };

/** Never used, filtered away, or done: each says so. */
export function Nothing({ view, search, incoming, set }: Props) {
  const may = useMay('owner');
  if (search.q || search.customer)
    return (
      <Blank say={t('No conversation matches.')}>
        <Button variant="default" onClick={() => set({ q: undefined, customer: undefined })}>
          {t('Clear filters')}
        </Button>
      </Blank>
    );
  if (search.closed) return <Blank say={t('No closed conversation is here.')} />;
  if (!reads(incoming))
    return (
      <Blank
        say={
          may
            ? t('No mailbox is read yet. Once one is, customers’ replies stand here beside what was written to them.')
            : t('No mailbox is read yet. An owner can enter where mail comes in, under Settings, Mailbox.')
        }
      >
        {may && (
          <Button variant="default" component={Link} to="/settings/mailbox">
            {t('Enter where mail comes in')}
          </Button>
        )}
      </Blank>
    );
  return (
    <Blank say={emptyView[view]}>
      {view !== 'all' && (
        <Button variant="default" onClick={() => set({ show: undefined })}>
          {t('See all that is open')}
        </Button>
      )}
    </Blank>
  );
}
