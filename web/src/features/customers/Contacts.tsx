import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/api/me';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { languageName } from '@/lib/names';
import { Badge, Button } from '@/ui/controls';
import { Blank } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import { ContactForm } from './ContactForm';
import type { Contact } from './contacts';
import type { Customer } from './queries';

const LooksAfter = lazy(() => import('./LooksAfter').then((m) => ({ default: m.LooksAfter })));

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

type Act = ((contact: Contact) => void) | undefined;

/** Pressed where it may be changed; else read. */
function After({ contact, change }: { contact: Contact; change: Act }) {
  const said = contact.linked_invoices ? counted(contact.linked_invoices, 'invoices') : t('All invoices');
  if (!change) return <>{said}</>;
  return (
    <button type="button" className="link" onClick={() => change(contact)}>
      {said}
      <span className="sr">: {contact.name || contact.email}</span>
    </button>
  );
}

const columnsOf = (edit: Act, change: Act): Column<Contact>[] => [
  {
    id: 'name',
    head: t('Contact'),
    cell: (row) => {
      const more = [...row.positions, row.language ? languageName(row.language) : ''].filter(Boolean).join(', ');
      return (
        <>
          <span className="strong">
            {row.name || t('No name')} {row.is_primary && <Badge color="gray">{t('Primary')}</Badge>}
          </span>
          {more && <p className="hint">{more}</p>}
        </>
      );
    },
  },
  {
    id: 'reached',
    head: t('Reached at'),
    cell: (row) => (
      <>
        {row.email && (
          <p className="contact-mail">
            <a href={`mailto:${row.email}`}>{row.email}</a>
          </p>
        )}
        {row.phone && (
          <p className="contact-phone">
            <a href={`tel:${row.phone}`}>{row.phone}</a>
          </p>
        )}
      </>
    ),
  },
  { id: 'after', head: t('Looks after'), cell: (row) => <After contact={row} change={change} /> },
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
  const [keeper, setKeeper] = useState<Contact>();
  return (
    <>
      <DataTable
        label={t('Contacts')}
        columns={columnsOf(may ? setEdited : undefined, may ? setKeeper : undefined)}
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
      {keeper && (
        <Suspense>
          <LooksAfter contact={keeper} onClose={() => setKeeper(undefined)} />
        </Suspense>
      )}
    </>
  );
}
