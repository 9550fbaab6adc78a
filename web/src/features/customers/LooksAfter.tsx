import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '@/api/client';
import { CaseForm } from '@/features/cases/CaseForm';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { isZero } from '@/lib/money';
import { Badge, Checkbox, Radio, Skeleton } from '@/ui/controls';
import { Day, Money } from '@/ui/figures';
import { Failed } from '@/ui/states';
import { Pager } from '@/ui/table/Pager';
import { SearchBox } from '@/ui/table/SearchBox';
import { done } from '@/ui/toast';
import type { Contact } from './contacts';

type Linked = Schemas['LinkedInvoice'];
type Open = Pick<Linked, 'id' | 'number' | 'due_on' | 'balance' | 'currency'>;
const PAGE = 10;

const linkedQuery = (contact_id: number) =>
  queryOptions({
    queryKey: ['contact-invoices', contact_id],
    queryFn: async ({ signal }) => {
      const params = { path: { contact_id } };
      return (await answer(api.GET('/api/v1/contacts/{contact_id}/invoices', { params, signal }))).items;
    },
  });

const theirsQuery = (customer_id: number, q: string, page: number) =>
  queryOptions({
    queryKey: ['invoices', 'of', customer_id, q, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const status: ('open' | 'partly_paid')[] = ['open', 'partly_paid'];
      const query = { customer_id, q, page, page_size: PAGE, sort: 'due_on', status };
      return answer(api.GET('/api/v1/invoices', { params: { query }, signal }));
    },
  });

const link = (contact_id: number, invoice_ids: number[]) =>
  answer(
    api.PUT('/api/v1/contacts/{contact_id}/invoices', { params: { path: { contact_id } }, body: { invoice_ids } }),
  );

type Props = { contact: Contact; onClose: () => void };

/** Which invoices a contact looks after: none in particular, or these. */
export function LooksAfter({ contact, onClose }: Props) {
  const linked = useQuery({ ...linkedQuery(contact.id), refetchOnWindowFocus: false, staleTime: 0 });
  const title = t('What {{name}} looks after', { name: contact.name || contact.email });
  if (linked.data && !linked.isFetching)
    return <Choice contact={contact} title={title} before={linked.data} onClose={onClose} />;
  return (
    <CaseForm title={title} verb={t('Save')} disabled fields={[]} act={async () => {}} onClose={onClose}>
      {() =>
        linked.error ? <Failed error={linked.error} retry={() => void linked.refetch()} /> : <Skeleton height={160} />
      }
    </CaseForm>
  );
}

type ChoiceProps = Props & { title: string; before: readonly Linked[] };

function Choice({ contact, title, before, onClose }: ChoiceProps) {
  const queries = useQueryClient();
  const [how, setHow] = useState<'all' | 'these'>(before.length ? 'these' : 'all');
  const [picked, setPicked] = useState<ReadonlySet<number>>(() => new Set(before.map((one) => one.id)));
  const turn = (id: number, on: boolean) => {
    const next = new Set(picked);
    on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  const wanted = how === 'all' ? [] : [...picked];
  const same = wanted.length === before.length && before.every((one) => wanted.includes(one.id));
  const ofErp = before.filter((one) => one.origin === 'erp').length;
  const name = contact.name || contact.email;
  const save = async () => {
    await link(contact.id, wanted);
    await queries.invalidateQueries({ queryKey: ['customer', contact.customer_id] });
    queries.removeQueries({ queryKey: linkedQuery(contact.id).queryKey });
    done(
      wanted.length
        ? t('{{name}} looks after {{invoices}} now.', { name, invoices: counted(wanted.length, 'invoices') })
        : t('{{name}} looks after no invoice in particular now.', { name }),
    );
  };
  return (
    <CaseForm
      title={title}
      verb={t('Save')}
      fields={['invoice_ids']}
      wide
      disabled={same || (how === 'these' && !picked.size)}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <Radio.Group
            label={t('Looks after')}
            value={how}
            error={at('invoice_ids')}
            onChange={(value) => setHow(value as 'all')}
          >
            <div className="stack tight">
              <Radio
                value="all"
                label={t('All invoices of the customer')}
                description={t('Nothing is linked. Workflows about contacts list no invoice for this contact.')}
              />
              <Radio
                value="these"
                label={t('These invoices')}
                description={t('Workflows about contacts write to this contact about these and no others.')}
              />
            </div>
          </Radio.Group>
          {ofErp > 0 && (
            <p className="hint">
              {t('The ERP linked {{invoices}}. It may link them again when it sends them anew.', {
                invoices: counted(ofErp, 'invoices'),
              })}
            </p>
          )}
          {how === 'these' && <Picks contact={contact} before={before} picked={picked} turn={turn} />}
        </>
      )}
    </CaseForm>
  );
}

type PicksProps = {
  contact: Contact;
  before: readonly Linked[];
  picked: ReadonlySet<number>;
  turn: (id: number, on: boolean) => void;
};

/** The customer's open invoices, searched and paged; what is linked and paid meanwhile stands below them. */
function Picks({ contact, before, picked, turn }: PicksProps) {
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const found = useQuery(theirsQuery(contact.customer_id, q, page));
  const closed = before.filter((one) => isZero(one.balance));
  const origin = (id: number) => before.find((one) => one.id === id)?.origin;
  const row = (one: Open, note?: string) => (
    <li key={one.id}>
      <Checkbox
        size="xs"
        checked={picked.has(one.id)}
        label={one.number}
        onChange={(event) => turn(one.id, event.currentTarget.checked)}
      />
      <span className="muted">
        {origin(one.id) === 'erp' && (
          <Badge color="gray" mr={6}>
            {t('From the ERP')}
          </Badge>
        )}
        {note ?? (
          <>
            {t('due')} <Day on={one.due_on} />
          </>
        )}
      </span>
      <Money amount={one.balance} currency={one.currency} />
    </li>
  );
  return (
    <fieldset className="stack tight">
      <legend className="label">{t('Open invoices, {{n}} picked', { n: picked.size })}</legend>
      <SearchBox
        label={t('Number or PO number')}
        value={q}
        onChange={(text) => {
          setQ(text);
          setPage(1);
        }}
      />
      {found.error && !found.data ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton height={120} />
      ) : found.data.items.length ? (
        <ul className="pick">{found.data.items.map((one) => row(one))}</ul>
      ) : (
        <p className="muted">{q ? t('No open invoice has this number.') : t('This customer owes nothing.')}</p>
      )}
      {found.data && found.data.total > PAGE && (
        <Pager page={page} pageSize={PAGE} total={found.data.total} onPage={setPage} />
      )}
      {closed.length > 0 && (
        <>
          <p className="hint">{t('Linked, and paid or voided since:')}</p>
          <ul className="pick">{closed.map((one) => row(one, t('closed')))}</ul>
        </>
      )}
    </fieldset>
  );
}
