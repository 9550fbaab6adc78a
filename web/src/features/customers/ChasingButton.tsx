import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { done } from '@/ui/toast';
import { type Pause, PauseForm } from './PauseForm';
import { type Customer, changeCustomer } from './queries';

export function ChasingButton({ customer }: { customer: Customer }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (body: Parameters<typeof changeCustomer>[1]) => changeCustomer(customer.id, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer', customer.id] }),
  });
  const resume = async () => {
    await change.mutateAsync({ chasing_paused: false });
    done(t('Chasing of {{name}} goes on.', { name: customer.name }));
  };
  const pause = async (pausing: Pause) => {
    await change.mutateAsync(pausing);
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
      {asking && <PauseForm whom={customer.name} onClose={() => setAsking(false)} act={pause} />}
    </>
  );
}
