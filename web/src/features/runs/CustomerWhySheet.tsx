import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { workflowQuery } from '@/features/workflow/queries';
import { t } from '@/lib/i18n';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Failed } from '@/ui/states';
import { customerRecordsQuery } from './queries';
import { Why } from './WhySheet';
import './why.css';

type Props = { workflowId: number | undefined; customerId: number; onClose: () => void };

/** Why, or why not, from a customer: of itself, or of one of its records where the workflow is about those. */
export const CustomerWhySheet = ({ workflowId, customerId, onClose }: Props) => (
  <SideSheet open={workflowId !== undefined} onClose={onClose} title={t('Why')} width={520}>
    {workflowId !== undefined && <Asked key={workflowId} workflowId={workflowId} customerId={customerId} />}
  </SideSheet>
);

function Asked({ workflowId, customerId }: { workflowId: number; customerId: number }) {
  const [record, setRecord] = useState<number>();
  const workflow = useQuery(workflowQuery(workflowId));
  const found = useQuery(customerRecordsQuery(workflowId, customerId));
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={180} />;
  if (found.data.subject_kind === 'customer')
    return <Why workflowId={workflowId} recordId={customerId} draft="if-never-active" />;
  const { many, records } = found.data;
  if (record !== undefined)
    return (
      <div className="stack">
        <div>
          <Button variant="default" size="compact-sm" autoFocus onClick={() => setRecord(undefined)}>
            {t('All {{many}}', { many })}
          </Button>
        </div>
        <Why workflowId={workflowId} recordId={record} draft="if-never-active" />
      </div>
    );
  return (
    <div className="stack">
      {workflow.data && <p className="muted">{workflow.data.name}</p>}
      <p className="strong">
        {records.length
          ? t('This workflow is about {{many}}. Choose one to see why it is in it, or why not.', { many })
          : t('This workflow is about {{many}}, and this customer has none.', { many })}
      </p>
      <ul className="why-records">
        {records.map((one) => (
          <li key={one.id}>
            <button type="button" className="link" onClick={() => setRecord(one.id)}>
              {one.name || t('No. {{id}}', { id: one.id })}
            </button>
            {one.under_way && <Badge>{t('Under way')}</Badge>}
            {!one.under_way && one.meets && <span className="muted">{t('Meets the conditions')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
