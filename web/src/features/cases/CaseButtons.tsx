import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import type { Invoice } from './queries';

const PromiseForm = lazy(() => import('./PromiseForm').then((m) => ({ default: m.PromiseForm })));
const PlanForm = lazy(() => import('./PlanForm').then((m) => ({ default: m.PlanForm })));
const DisputeForm = lazy(() => import('./DisputeForm').then((m) => ({ default: m.DisputeForm })));

type Props = {
  customer: { id: number; name: string; invoices: readonly Invoice[] };
  picked: ReadonlySet<number>;
};
const forms = { promise: PromiseForm, plan: PlanForm, dispute: DisputeForm };

/** What a customer says of the invoices that are ticked. */
export function CaseButtons({ customer, picked }: Props) {
  const [asked, setAsked] = useState<keyof typeof forms>();
  const Form = asked && forms[asked];
  const buttons: [keyof typeof forms, string][] = [
    ['promise', t('Promise…')],
    ['plan', t('Payment plan…')],
    ['dispute', t('Dispute…')],
  ];
  return (
    <>
      {buttons.map(([what, label]) => (
        <Button key={what} size="compact-sm" variant="default" onClick={() => setAsked(what)}>
          {label}
        </Button>
      ))}
      {Form && (
        <Suspense>
          <Form
            customer={customer}
            invoices={customer.invoices}
            picked={[...picked]}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
