import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, TextInput } from '@/ui/controls';
import { done } from '@/ui/toast';
import { type Customer, changeCustomer } from './queries';

export function ChasingButton({ customer }: { customer: Customer }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: (body: Parameters<typeof changeCustomer>[1]) => changeCustomer(customer.id, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer', customer.id] }),
  });
  const resume = async () => {
    await change.mutateAsync({ chasing_paused: false });
    done(t('Chasing of {{name}} goes on.', { name: customer.name }));
  };
  const pause = async () => {
    await change.mutateAsync({
      chasing_paused: true,
      chasing_paused_until: until || null,
      chasing_paused_reason: reason.trim(),
    });
    done(t('Chasing of {{name}} is paused.', { name: customer.name }));
  };
  if (customer.chasing_paused)
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={15} stroke={1.7} />}
        loading={change.isPending}
        onClick={() => void resume()}
      >
        {t('Resume chasing')}
      </Button>
    );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerPause size={15} stroke={1.7} />}
        onClick={() => setAsking(true)}
      >
        {t('Pause chasing…')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Pause chasing of {{name}}', { name: customer.name })}
        verb={t('Pause chasing')}
        act={pause}
      >
        <p>{t('No workflow writes to this customer while chasing is paused. Runs wait at the step where they are.')}</p>
        <TextInput
          type="date"
          label={t('Until')}
          description={t('Left empty: until somebody resumes it.')}
          min={today()}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          label={t('Reason')}
          description={t('Shown to colleagues, never to the customer.')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </>
  );
}
