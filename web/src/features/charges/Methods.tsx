import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { RowMenu } from '@/features/cases/RowMenu';
import { changeCustomer } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Skeleton, Switch } from '@/ui/controls';
import { Failed } from '@/ui/states';
import { done, failed } from '@/ui/toast';
import { chargesChanged, makeDefault, removeMethod } from './commands';
import type { Customer, Method } from './queries';
import { kindWord, methodNote } from './words';

type Props = {
  customer: Customer;
  query: UseQueryResult<Method[]>;
  /** No account at a provider is set up: nothing can be left on file. */
  none: boolean;
  onAsk: () => void;
};

/** What the customer left on file, and whether it is charged by itself. */
export function Methods({ customer, query, none, onAsk }: Props) {
  const may = useMay('collector');
  const owner = useMay('owner');
  return (
    <section className="charge-part" aria-label={t('Payment methods')}>
      <h3>{t('Payment methods')}</h3>
      {query.error && !query.data ? (
        <Failed error={query.error} retry={() => void query.refetch()} />
      ) : !query.data ? (
        <Skeleton height={56} />
      ) : query.data.length > 0 ? (
        <>
          <ul className="methods">
            {query.data.map((one) => (
              <Row key={one.id} method={one} customer={customer} may={may} />
            ))}
          </ul>
          <Automatic customer={customer} methods={query.data} may={may} />
        </>
      ) : none ? (
        <p className="muted">
          {t('No account at a payment provider is set up, so nothing can be charged.')}{' '}
          {owner ? (
            <Link to="/settings/payments">{t('Set up a payment provider')}</Link>
          ) : (
            t('An owner adds one under Settings, Payment providers.')
          )}
        </p>
      ) : (
        <div className="row wrap">
          <span className="muted">
            {t('None on file. {{name}} can leave a card or permit a direct debit at the provider.', {
              name: customer.name,
            })}
          </span>
          {may && (
            <Button size="compact-sm" variant="default" onClick={onAsk}>
              {t('Ask for one…')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Row({ method, customer, may }: { method: Method; customer: Customer; may: boolean }) {
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const prefer = useMutation({
    meta: { shown: true },
    mutationFn: () => makeDefault(method.id),
    onError: failed,
    onSuccess: async () => {
      await chargesChanged(queries);
      done(t('{{method}} is charged from now on where no other is chosen.', { method: method.label }));
    },
  });
  const active = method.status === 'active';
  const acts = [
    ...(active && !method.is_default ? [{ label: t('Make it the default'), act: () => prefer.mutate() }] : []),
    ...(active ? [{ label: t('Remove…'), danger: true, act: () => setRemoving(true) }] : []),
  ];
  const note = methodNote(method);
  return (
    <li>
      <span className="method">
        <b className={active ? 'strong' : 'muted'}>{method.label}</b>
        {method.is_default && <Badge color="gray">{t('Default')}</Badge>}
        {method.status !== 'active' && <Badge color="yellow">{note}</Badge>}
        <span className="hint">
          {[kindWord[method.kind], method.provider_account_name, active ? note : ''].filter(Boolean).join(' · ')}
        </span>
      </span>
      {may && <RowMenu of={method.label} acts={acts} />}
      <Confirm
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('Remove {{method}}', { method: method.label })}
        verb={t('Remove it')}
        danger
        act={async () => {
          await removeMethod(method.id);
          await chargesChanged(queries);
          done(t('{{method}} of {{name}} is not charged any more.', { method: method.label, name: customer.name }));
        }}
      >
        <p>
          {t(
            'It is not charged from here any more. What it has paid stays as it is, and at the provider it is left alone.',
          )}
        </p>
        {method.is_default && customer.auto_pay && (
          <p>{t('This customer pays automatically. Nothing is charged by itself until another one is the default.')}</p>
        )}
      </Confirm>
    </li>
  );
}

function Automatic({ customer, methods, may }: { customer: Customer; methods: readonly Method[]; may: boolean }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const standing = methods.find((one) => one.is_default && one.status === 'active');
  const set = useMutation({
    meta: { shown: true },
    mutationFn: (auto_pay: boolean) => changeCustomer(customer.id, { auto_pay }),
    onSuccess: async (_, on) => {
      await chargesChanged(queries);
      done(
        on
          ? t('What {{name}} owes is charged by itself on its due date.', customer)
          : t('Nothing of {{name}} is charged by itself any more.', customer),
      );
    },
  });
  return (
    <>
      <Switch
        label={t('Charge what falls due automatically')}
        description={
          standing
            ? t('On the due date, {{method}}. Not what is disputed, promised or paused.', { method: standing.label })
            : t('Needs a default payment method that works.')
        }
        disabled={!may || set.isPending || (!standing && !customer.auto_pay)}
        checked={customer.auto_pay}
        onChange={() => (customer.auto_pay ? set.mutate(false, { onError: failed }) : setAsking(true))}
      />
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Charge {{name}} automatically', customer)}
        verb={t('Charge automatically')}
        act={() => set.mutateAsync(true)}
      >
        <p>
          {t('Every invoice of {{name}} is charged to {{method}} on the day it falls due.', {
            name: customer.name,
            method: standing?.label,
          })}{' '}
          {t('What was due before that method was added is left to you.')}
        </p>
        <p>{t('The customer has to have agreed to that.')}</p>
      </Confirm>
    </>
  );
}
