import { t } from '@/lib/i18n';
import { Select, Switch } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { whole } from './mapping';
import type { Mapping } from './queries';

const FOUND = 'found';
const orders = [
  { value: FOUND, label: t('Found in the file') },
  { value: 'dmy', label: t('Day, month, year') },
  { value: 'mdy', label: t('Month, day, year') },
  { value: 'ymd', label: t('Year, month, day') },
];
const marks = [
  { value: FOUND, label: t('Found in the file') },
  { value: ',', label: t('Comma: 1.234,56') },
  { value: '.', label: t('Point: 1,234.56') },
];
const keys = [
  { value: 'erp_id', label: t('Their id in the source') },
  { value: 'reference', label: t('Their reference') },
];

type Props = { mapping: Mapping; onChange: (mapping: Mapping) => void };

export function MoreOptions({ mapping, onChange }: Props) {
  const columns = mapping.columns ?? {};
  const open = mapping.object === 'invoices';
  return (
    <Card title={t('How values are read')}>
      <div className="stack">
        <div className="pair">
          <Select
            label={t('Dates')}
            data={orders}
            value={mapping.date_order ?? FOUND}
            onChange={(value) =>
              onChange(whole(mapping, { date_order: value === FOUND ? null : (value as Mapping['date_order']) }))
            }
          />
          <Select
            label={t('Decimal mark')}
            data={marks}
            value={mapping.decimal ?? FOUND}
            onChange={(value) =>
              onChange(whole(mapping, { decimal: value === FOUND ? null : (value as Mapping['decimal']) }))
            }
          />
          {columns.customer_erp_id && (
            <Select
              label={t('Customers are named by')}
              data={keys}
              value={mapping.customer_key}
              onChange={(value) => onChange({ ...mapping, customer_key: value === 'reference' ? value : 'erp_id' })}
            />
          )}
        </div>
        {open && (
          <Switch
            label={t('Invoices below 0 are credit notes')}
            description={t('Else such lines are refused.')}
            checked={mapping.negatives === 'credit_notes'}
            onChange={(event) =>
              onChange({ ...mapping, negatives: event.currentTarget.checked ? 'credit_notes' : 'refuse' })
            }
          />
        )}
        <Switch
          label={t('The file lists everything that exists')}
          description={t('What the ledger has from this source beside it is withdrawn.')}
          checked={mapping.complete}
          onChange={(event) => onChange({ ...mapping, complete: event.currentTarget.checked })}
        />
      </div>
    </Card>
  );
}
