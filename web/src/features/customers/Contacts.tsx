import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import type { Customer } from './queries';

type Contact = Customer['contacts'][number];

const delivery: Record<Contact['deliverability'], [string, string] | undefined> = {
  ok: undefined,
  bounced: [t('Bounced'), 'red'],
  complained: [t('Complained'), 'red'],
  unsubscribed: [t('Unsubscribed'), 'yellow'],
};

function State({ contact }: { contact: Contact }) {
  if (contact.inactive) return <Badge color="gray">{t('Inactive')}</Badge>;
  const fault = delivery[contact.deliverability];
  if (fault) return <Badge color={fault[1]}>{fault[0]}</Badge>;
  return contact.email ? <>{t('Reachable')}</> : <Badge color="yellow">{t('No address')}</Badge>;
}

const columns: Column<Contact>[] = [
  {
    id: 'name',
    head: t('Contact'),
    cell: (row) => (
      <span className="strong">
        {row.name} {row.is_primary && <Badge color="gray">{t('Primary')}</Badge>}
      </span>
    ),
  },
  { id: 'positions', head: t('Positions'), cell: (row) => row.positions.join(', ') },
  { id: 'email', head: t('Email'), cell: (row) => row.email && <a href={`mailto:${row.email}`}>{row.email}</a> },
  { id: 'phone', head: t('Phone'), cell: (row) => row.phone && <a href={`tel:${row.phone}`}>{row.phone}</a> },
  { id: 'language', head: t('Language'), cell: (row) => row.language },
  { id: 'state', head: t('State'), cell: (row) => <State contact={row} /> },
];

export const Contacts = ({ contacts }: { contacts: readonly Contact[] }) => (
  <DataTable
    label={t('Contacts')}
    columns={columns}
    list={still(contacts)}
    rowId={(row) => row.id}
    empty={<Blank say={t('Contacts come from the ERP. This customer has none there.')} />}
  />
);
