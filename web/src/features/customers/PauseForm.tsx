import { useState } from 'react';
import { today } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { TextInput } from '@/ui/controls';

export type Pause = { chasing_paused: true; chasing_paused_until: string | null; chasing_paused_reason: string };

/** `whom`: a customer's name, or how many customers. */
type Props = { whom: string; act: (pause: Pause) => Promise<unknown>; onClose: () => void };

/** Until when, and why: of one customer or of many. */
export function PauseForm({ whom, act, onClose }: Props) {
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Pause chasing of {{whom}}', { whom })}
      verb={t('Pause chasing')}
      act={() =>
        act({ chasing_paused: true, chasing_paused_until: until || null, chasing_paused_reason: reason.trim() })
      }
    >
      <p>
        {t('No workflow writes to {{whom}} while chasing is paused. Runs wait at the step where they are.', { whom })}
      </p>
      <TextInput
        data-autofocus
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
  );
}
