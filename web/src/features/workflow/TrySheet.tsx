import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordSelect } from '@/features/runs/RecordSelect';
import type { SubjectKind } from '@/features/runs/records';
import { Why } from '@/features/runs/WhySheet';
import { triggersQuery } from '@/features/workflows/queries';
import { instantOf } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Skeleton, TextInput } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { useWorkflow } from './context';
import { type Tried, triedQuery } from './queries';
import { TriedStep } from './TriedStep';
import './try.css';

type Props = { open: boolean; subject: string; record: number | undefined; onRecord: (id: number | undefined) => void };
const asked: Record<string, [string, string]> = {
  customer: [t('Customer'), t('Name or reference')],
  invoice: [t('Invoice'), t('Number or customer')],
  payment: [t('Payment'), t('Reference or customer')],
  credit_note: [t('Credit note'), t('Number or customer')],
  contact: [t('Contact'), t('Name')],
};

/** One record walked through the draft as it stands on the screen. */
export function TrySheet({ open, onClose, ...rest }: Props & { onClose: () => void }) {
  return (
    <SideSheet open={open} onClose={onClose} width={760} title={t('Try this workflow')}>
      {open && <Walk {...rest} />}
    </SideSheet>
  );
}

function Walk({ subject, record, onRecord }: Omit<Props, 'open'>) {
  const { workflow, draft } = useWorkflow();
  const [from, setFrom] = useState('');
  const query = useQuery({
    ...triedQuery(workflow.id, record ?? 0, draft, from ? instantOf(from) : undefined),
    enabled: record !== undefined,
  });
  const { data: triggers } = useQuery(triggersQuery);
  const called = triggers?.triggers.find((one) => one.subject === subject)?.subject_label;
  const [label, hint] = asked[subject] ?? [
    called ? called.charAt(0).toUpperCase() + called.slice(1) : t('Record'),
    t('Name or customer'),
  ];
  return (
    <div className="stack">
      <Notice>
        {t('Nothing is sent and nothing is changed. The draft is walked as it stands here, saved or not.')}
      </Notice>
      <div className="try-asked">
        <RecordSelect
          autoFocus={record === undefined}
          kind={subject as SubjectKind}
          label={label}
          placeholder={hint}
          value={record}
          onChange={onRecord}
        />
        <TextInput
          type="datetime-local"
          label={t('Starting at')}
          description={t('Left empty: now.')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      {record === undefined && (
        <p className="muted">{t('Choose a record to see what would happen to it, step by step.')}</p>
      )}
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {record !== undefined && query.isPending && !query.error && <Skeleton height={260} />}
      {query.data && record !== undefined && <Outcome tried={query.data} record={record} />}
    </div>
  );
}

function Outcome({ tried, record }: { tried: Tried; record: number }) {
  const { workflow } = useWorkflow();
  return (
    <>
      {!tried.meets && (
        <section className="stack tight">
          <Notice tone="warn" title={t('It would not start: it does not meet the criteria')}>
            <p>{t('The steps below are what would happen if it did.')}</p>
          </Notice>
          <Why workflowId={workflow.id} recordId={record} draft />
        </section>
      )}
      {tried.steps.length > 0 ? (
        <ol className="tried">
          {tried.steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a walk may come past one step twice, and its order is what it is
            <TriedStep key={`${step.step_id}${at}`} step={step} />
          ))}
        </ol>
      ) : (
        <p className="muted">{t('There is no step to walk.')}</p>
      )}
      <p className="tried-end">
        <b>{tried.end}</b>
      </p>
    </>
  );
}
