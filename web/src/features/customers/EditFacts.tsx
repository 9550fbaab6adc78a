import { IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldsQuery } from '@/features/criteria/catalogue';
import { peopleQuery } from '@/features/views/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, NumberInput, Select, TagsInput } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { doneWithUndo, failed } from '@/ui/toast';
import { type Customer, changeCustomer } from './queries';

/** What is decided here, not in the ERP: owner, tags, portfolios, strike level. */
export function EditFacts({ customer }: { customer: Customer }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={15} stroke={1.7} />} onClick={() => setOpen(true)}>
        {t('Edit…')}
      </Button>
      {open && <Form customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}

const factsOf = ({ account_owner_id, tags, portfolios, strike_level }: Customer) => ({
  account_owner_id,
  tags,
  portfolios,
  strike_level,
});

function Form({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const queries = useQueryClient();
  const people = useQuery(peopleQuery);
  const fields = useQuery(fieldsQuery('customer'));
  const values = fields.data?.values;
  const [facts, setFacts] = useState(() => factsOf(customer));
  const put = (change: Partial<typeof facts>) => setFacts((before) => ({ ...before, ...change }));
  const again = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['customer', customer.id] }),
      queries.invalidateQueries({ queryKey: ['customers'] }),
    ]);
  const save = async () => {
    await changeCustomer(customer.id, facts);
    await again();
    doneWithUndo(t('{{name}} is changed.', { name: customer.name }), () => {
      changeCustomer(customer.id, factsOf(customer)).then(again).catch(failed);
    });
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Edit {{name}}', { name: customer.name })}
      verb={t('Save')}
      disabled={JSON.stringify(facts) === JSON.stringify(factsOf(customer))}
      act={save}
    >
      <p>{t('Criteria that ask for these may start or stop runs.')}</p>
      <Missing
        of={[
          [people, t('who can own a customer')],
          [fields, t('tags and portfolios in use')],
        ]}
      />
      <Select
        data-autofocus
        label={t('Account owner')}
        placeholder={t('Nobody')}
        clearable
        searchable
        data={(people.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
        value={facts.account_owner_id === null ? null : String(facts.account_owner_id)}
        onChange={(id) => put({ account_owner_id: id ? Number(id) : null })}
      />
      <TagsInput
        label={t('Tags')}
        data={values?.['customer.tags'] ?? []}
        value={facts.tags}
        onChange={(tags) => put({ tags })}
      />
      <TagsInput
        label={t('Portfolios')}
        description={t('Colleagues with portfolios see only the customers in them.')}
        data={values?.['customer.portfolios'] ?? []}
        value={facts.portfolios}
        onChange={(portfolios) => put({ portfolios })}
      />
      <NumberInput
        label={t('Strike level')}
        w={110}
        min={0}
        max={100}
        value={facts.strike_level}
        onChange={(n) => put({ strike_level: Number(n) || 0 })}
      />
    </Confirm>
  );
}
