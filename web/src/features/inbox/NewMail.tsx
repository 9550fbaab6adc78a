import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { customerQuery } from '@/features/customers/queries';
import { RecordSelect } from '@/features/runs/RecordSelect';
import { t } from '@/lib/i18n';
import { Missing } from '@/ui/Missing';
import { SideSheet } from '@/ui/SideSheet';
import { done } from '@/ui/toast';
import { Composer } from './Composer';
import { writeMail } from './commands';
import { draftOf, forgetDraft, keepDraft, nothing, type Written } from './draft';

const PLACE = 'new';

/** A mail that answers none; answers to it will be found in its conversation. */
export default function NewMail({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/inbox' });
  const [written, setWritten] = useState<Written>(() => draftOf(PLACE)?.written ?? nothing);
  const read = useQuery({ ...customerQuery(written.customer_id ?? 0), enabled: written.customer_id !== null });
  const put = (change: Partial<Written>) =>
    setWritten((before) => {
      const next = { ...before, ...change };
      keepDraft(PLACE, 'reply', next);
      return next;
    });
  const send = async () => {
    const { files, quote: _, ...facts } = written;
    const sent = await writeMail({ ...facts, file_ids: files.map((file) => file.id) });
    forgetDraft(PLACE);
    await queries.invalidateQueries({ queryKey: ['inbox'] });
    done(
      sent.state === 'captured' ? t('The mail is captured: nothing leaves in test mode.') : t('The mail leaves now.'),
    );
    void navigate({ search: (before) => ({ ...before, show: undefined, thread: sent.thread_id, write: undefined }) });
  };
  return (
    <SideSheet open onClose={onClose} width={640} title={t('New mail')}>
      <div className="stack">
        <RecordSelect
          kind="customer"
          label={t('Customer')}
          placeholder={t('None')}
          value={written.customer_id ?? undefined}
          onChange={(id) => put({ customer_id: id ?? null, invoice_ids: [] })}
        />
        <Missing of={[[read, t('contacts and invoices of the customer')]]} />
        <Composer
          written={written}
          put={put}
          quoted=""
          verb={t('Send the mail')}
          send={send}
          onDiscard={() => {
            forgetDraft(PLACE);
            onClose();
          }}
        />
      </div>
    </SideSheet>
  );
}
