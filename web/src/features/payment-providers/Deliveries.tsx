import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Badge, Button, Select } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card } from '@/ui/Page';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { listed } from '@/ui/table/listed';
import { done, failed } from '@/ui/toast';
import { type Delivery, type DeliveryFilter, deliveriesQuery, lookAgain } from './queries';

const STATES: Record<DeliveryFilter, string> = {
  applied: t('Done'),
  waiting: t('Waits'),
  unresolved: t('Unresolved'),
  ignored: t('Not ours'),
  refused: t('Refused'),
};
const SAID: Record<DeliveryFilter, string> = {
  applied: '',
  waiting: t('About a charge nobody knows yet. Looked at again by itself.'),
  unresolved: t('It waited three days for a charge that never came. Nobody looks again by himself.'),
  ignored: t('About nothing Dunnock made.'),
  refused: t('Not signed by the provider. Nothing was done.'),
};
const stateOf = (row: Delivery): DeliveryFilter => (row.unresolved ? 'unresolved' : row.state);
const COLOURS: Partial<Record<DeliveryFilter, string>> = { waiting: 'yellow', unresolved: 'red', refused: 'red' };

/** What the providers told us lately, and what became of it. */
export function Deliveries() {
  const queries = useQueryClient();
  const [state, setState] = useState<DeliveryFilter>();
  const [page, setPage] = useState(1);
  const query = useQuery(deliveriesQuery(state, page));
  const again = async (row: Delivery) => {
    try {
      await lookAgain(row.id);
      done(t('It is looked at again within seconds.'));
      await queries.invalidateQueries({ queryKey: ['webhook-deliveries'] });
      // The worker takes it a moment later.
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['webhook-deliveries'] }), 2000);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Card flush title={t('What providers told us')}>
      <DataTable
        label={t('What providers told us')}
        columns={columnsOf((row) => void again(row))}
        list={listed(query)}
        rowId={(row) => row.id}
        page={page}
        {...((query.data?.total ?? 0) > (query.data?.page_size ?? 0) && { onPage: setPage })}
        tools={
          <Select
            aria-label={t('State')}
            placeholder={t('All states')}
            clearable
            w={150}
            data={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
            value={state ?? null}
            onChange={(value) => {
              setState((value as DeliveryFilter) ?? undefined);
              setPage(1);
            }}
          />
        }
        noun={t('message')}
        filtered={state !== undefined}
        onClear={() => setState(undefined)}
        empty={
          <Blank say={t('Nothing yet. Once the address is entered at the provider, every message appears here.')} />
        }
      />
    </Card>
  );
}

const columnsOf = (again: (row: Delivery) => void): Column<Delivery>[] => [
  { id: 'when', head: t('Received'), cell: (row) => <Instant at={row.received_at} /> },
  {
    id: 'type',
    head: t('What'),
    className: 'wrap-cell',
    cell: (row) => (row.type ? <code>{row.type}</code> : t('Not known')),
  },
  { id: 'account', head: t('Account'), className: 'wrap-cell', cell: (row) => row.provider_account_name },
  {
    id: 'state',
    head: t('State'),
    className: 'two',
    cell: (row) => {
      const found = stateOf(row);
      return (
        <>
          {COLOURS[found] ? <Badge color={COLOURS[found]}>{STATES[found]}</Badge> : STATES[found]}
          {(row.fault || SAID[found]) && <p className="hint">{row.fault || SAID[found]}</p>}
        </>
      );
    },
  },
  {
    id: 'act',
    head: t('What to do'),
    quiet: true,
    right: true,
    cell: (row) =>
      row.state === 'waiting' && (
        <Button variant="default" size="compact-sm" onClick={() => again(row)}>
          {t('Try again')}
          <span className="sr">: {row.type}</span>
        </Button>
      ),
  },
];
