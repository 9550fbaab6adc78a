import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Textarea } from '@/ui/controls';
import { done } from '@/ui/toast';
import { casesChanged } from './queries';

type Props = {
  title: string;
  verb: string;
  says: string;
  told: string;
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Ends something for a reason that colleagues read later. */
export function ReasonForm({ title, verb, says, told, act, onClose }: Props) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  return (
    <Confirm
      open
      onClose={onClose}
      title={title}
      verb={verb}
      danger
      act={async () => {
        await act(reason.trim());
        await casesChanged(queries);
        done(told);
      }}
    >
      <p>{says}</p>
      <Textarea
        data-autofocus
        label={t('Reason')}
        description={t('For colleagues, never shown to the customer.')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
