import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '@/api/me';
import { AudienceSheet } from '@/features/audience/AudienceSheet';
import { recordNoun } from '@/features/audience/words';
import { useWorkflow } from '@/features/workflow/context';
import type { Criteria } from '@/features/workflow/definition';
import { emptyCriteria } from '@/features/workflow/read';
import { WorkflowPage } from '@/features/workflow/WorkflowPage';
import { triggersQuery } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import { Radio, Skeleton, Switch } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Blank } from '@/ui/states';
import { CriteriaEditor } from './CriteriaEditor';
import { Result } from './Result';

export function CriteriaScreen() {
  const { audience } = useSearch({ from: '/shell/workflows/$id/criteria' });
  const navigate = useNavigate({ from: '/workflows/$id/criteria' });
  const { draft, workflow } = useWorkflow();
  const triggers = useQuery(triggersQuery);
  const may = useMay('manager');
  const trigger = triggers.data?.triggers.find((one) => one.kind === draft.trigger.kind);
  const show = (tab: typeof audience) => void navigate({ search: { audience: tab }, replace: audience !== undefined });
  if (!triggers.data) return <WorkflowPage>{triggers.isPending && <Skeleton m={24} height={320} />}</WorkflowPage>;
  if (!trigger)
    return (
      <WorkflowPage>
        <Blank say={t('Criteria follow the trigger, and none is chosen yet.')}>
          <Link to="/workflows/$id" params={{ id: String(workflow.id) }} search={{ step: 'trigger' }}>
            {t('Choose a trigger')}
          </Link>
        </Blank>
      </WorkflowPage>
    );
  const { subject } = trigger;
  return (
    <WorkflowPage>
      <div className="body with-side">
        <div className="stack">
          <Only may={may}>
            <Who subject={subject} event={trigger.family === 'event'} />
            {trigger.targets && (
              <>
                <Invoices />
                <Payments />
              </>
            )}
          </Only>
        </div>
        <aside className="stack" aria-label={t('Result')}>
          <Result onShow={() => show('records')} />
        </aside>
      </div>
      <AudienceSheet tab={audience} onTab={show} />
    </WorkflowPage>
  );
}

type PartProps = { title: string; say: string; aside?: ReactNode; children?: ReactNode };

const Part = ({ title, say, aside, children }: PartProps) => (
  <section className="card">
    <div className={children ? 'card-head' : 'card-head alone'}>
      <div>
        <h2>{title}</h2>
        <p className="muted">{say}</p>
      </div>
      {aside}
    </div>
    {children}
  </section>
);

function Who({ subject, event }: { subject: string; event: boolean }) {
  const { draft, change, workflow } = useWorkflow();
  const set = (filters: Criteria, key?: string) =>
    change({ ...draft, trigger: { ...draft.trigger, filters: filters.where.items.length ? filters : null } }, key);
  return (
    <Part
      title={recordNoun(subject).who}
      say={
        event
          ? t('Asked once, when the event occurs. Without a rule every such event starts a run.')
          : t('Checked continuously. A run starts once this is true.')
      }
    >
      <CriteriaEditor
        subject={subject}
        label={recordNoun(subject).who}
        value={draft.trigger.filters ?? emptyCriteria()}
        onChange={set}
        problems={workflow.problems}
        path="trigger.filters"
      />
    </Part>
  );
}

function Invoices() {
  const { draft, change, workflow } = useWorkflow();
  const title = t('Target specific invoices');
  const on = Boolean(draft.target_invoices);
  return (
    <Part
      title={title}
      say={t('Only these invoices appear in messages. Looked up again when each message leaves.')}
      aside={
        <Switch
          aria-label={title}
          checked={on}
          onChange={() => change({ ...draft, target_invoices: on ? null : emptyCriteria() })}
        />
      }
    >
      {draft.target_invoices && (
        <CriteriaEditor
          subject="invoice"
          label={title}
          value={draft.target_invoices}
          onChange={(criteria, key) => change({ ...draft, target_invoices: criteria }, key)}
          problems={workflow.problems}
          path="target_invoices"
        />
      )}
    </Part>
  );
}

function Payments() {
  const { draft, change, workflow } = useWorkflow();
  const title = t('Target specific payments (ERP)');
  const target = draft.target_payments;
  const set = (next: typeof target, key?: string) => change({ ...draft, target_payments: next }, key);
  return (
    <Part
      title={title}
      say={t('With both on, a customer needs a matching invoice and a matching payment.')}
      aside={
        <Switch
          aria-label={title}
          checked={Boolean(target)}
          onChange={() => set(target ? null : { criteria: emptyCriteria(), scope: 'same_customer' })}
        />
      }
    >
      {target && (
        <div className="stack">
          <CriteriaEditor
            subject="payment"
            label={title}
            value={target.criteria}
            onChange={(criteria, key) => set({ ...target, criteria }, key)}
            problems={workflow.problems}
            path="target_payments.criteria"
          />
          <Radio.Group
            label={t('The payment must be')}
            value={target.scope}
            onChange={(scope) => set({ ...target, scope: scope as 'same_customer' })}
          >
            <div className="row wrap">
              <Radio value="same_customer" label={t('by the same customer')} />
              <Radio value="applied_to_target" label={t('applied to a targeted invoice')} />
            </div>
          </Radio.Group>
        </div>
      )}
    </Part>
  );
}
