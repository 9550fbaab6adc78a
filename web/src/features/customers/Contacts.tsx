import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import { ContactForm } from './ContactForm';
import type { Contact } from './contacts';
import type { Customer } from './queries';

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

const columnsOf = (edit: ((contact: Contact) => void) | undefined): Column<Contact>[] => [
  {
    id: 'name',
    head: t('Contact'),
    cell: (row) => (
      <span className="strong">
        {row.name || t('No name')} {row.is_primary && <Badge color="gray">{t('Primary')}</Badge>}
      </span>
    ),
  },
  { id: 'positions', head: t('Positions'), cell: (row) => row.positions.join(', ') },
  { id: 'email', head: t('Email'), cell: (row) => row.email && <a href={`mailto:${row.email}`}>{row.email}</a> },
  { id: 'phone', head: t('Phone'), cell: (row) => row.phone && <a href={`tel:${row.phone}`}>{row.phone}</a> },
  { id: 'language', head: t('Language'), cell: (row) => row.language },
  { id: 'state', head: t('State'), cell: (row) => <State contact={row} /> },
  ...(edit
    ? [
        {
          id: 'edit',
          head: t('Edit'),
          quiet: true,
          right: true,
          cell: (row: Contact) => (
            <Button variant="default" size="compact-sm" onClick={() => edit(row)}>
              {t('Edit…')}
              <span className="sr">: {row.name || row.email}</span>
            </Button>
          ),
        },
      ]
    : []),
];

/** Those the ERP sends and those added here. */
export function Contacts({ customer }: { customer: Customer }) {
  const may = useMay('collector');
  const [edited, setEdited] = useState<Contact | 'new'>();
  return (
    <>
      <DataTable
        label={t('Contacts')}
        columns={columnsOf(may ? setEdited : undefined)}
        list={still(customer.contacts)}
        rowId={(row) => row.id}
        tools={
          may && (
            <Button variant="default" onClick={() => setEdited('new')}>
              {t('Add a contact…')}
            </Button>
          )
        }
        empty={<Blank say={t('The ERP has no contact of this customer. Without one, nobody is written to.')} />}
      />
      {edited && (
        <ContactForm
          customer={customer}
          {...(edited !== 'new' && { contact: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
