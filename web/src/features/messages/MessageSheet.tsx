import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Story } from '@/features/runs/RunSheet';
import { messageWord } from '@/features/runs/words';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Skeleton } from '@/ui/controls';
import { Day, Instant, Money } from '@/ui/figures';
import { MailFrame } from '@/ui/MailFrame';
import { KeyValues } from '@/ui/Page';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { done } from '@/ui/toast';
import { decide, downloadMessage, type Message, messageQuery } from './queries';
import './message.css';

type Choice = Message['choices'][number];

export function MessageSheet({ id, onClose }: { id: number | undefined; onClose: () => void }) {
  const query = useQuery({ ...messageQuery(id ?? 0), enabled: id !== undefined });
  const message = id === undefined ? undefined : query.data;
  return (
    <SideSheet
      open={id !== undefined}
      onClose={onClose}
      width={760}
      title={message ? message.subject || t('Not written yet') : t('Message')}
      foot={message && message.choices.length > 0 && <Decisions message={message} />}
    >
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!message && !query.error && <Skeleton height={320} />}
      {message && <Shown message={message} />}
    </SideSheet>
  );
}

function Decisions({ message }: { message: Message }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Choice>();
  const change = useMutation({
    meta: { shown: true },
    mutationFn: (decision: string) => decide(message.id, decision),
    onSuccess: (now) => {
      done(t('The message is now: {{state}}.', { state: messageWord(now.state).label }));
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organisation' });
    },
  });
  return (
    <>
      {message.choices.map((choice, at) => (
        <Button key={choice.decision} variant={at ? 'default' : 'filled'} onClick={() => setAsked(choice)}>
          {choice.label}…
        </Button>
      ))}
      <Confirm
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked?.label ?? ''}
        verb={asked?.label ?? ''}
        act={() => change.mutateAsync(asked?.decision ?? '')}
      >
        <p>{asked?.warning}</p>
      </Confirm>
    </>
  );
}

function Shown({ message }: { message: Message }) {
  const [part, setPart] = useState<'html' | 'text' | 'story'>('html');
  const { label, colour } = messageWord(message.state);
  return (
    <div className="stack">
      {message.why && (
        <Notice tone={message.state === 'failed' || message.state === 'unknown' ? 'bad' : 'warn'} title={message.why}>
          {message.cure && <p>{message.cure}</p>}
          {message.server_response && <p className="hint">{message.server_response}</p>}
        </Notice>
      )}
      <KeyValues
        rows={[
          [
            t('State'),
            <Badge key="s" color={colour}>
              {label}
            </Badge>,
          ],
          [t('To'), message.to_addresses.join(', ') || t('Nobody')],
          ...(message.cc_addresses.length ? ([[t('Cc'), message.cc_addresses.join(', ')]] as const) : []),
          ...(message.recipient_note ? ([[t('Recipients'), message.recipient_note]] as const) : []),
          [message.sent_at ? t('Sent') : t('Planned for'), <Instant key="w" at={message.sent_at ?? message.due_at} />],
          [t('Written by'), <Origin key="o" message={message} />],
        ]}
      />
      <Tabs
        label={t('Parts of the message')}
        value={part}
        onChange={setPart}
        items={[
          { id: 'html', label: t('As it is read') },
          { id: 'text', label: t('Plain text') },
          { id: 'story', label: t('What happened') },
        ]}
      >
        {part === 'html' && (message.html ? <MailFrame html={message.html} /> : <Unwritten />)}
        {part === 'text' && (message.text ? <pre className="mail-text">{message.text}</pre> : <Unwritten />)}
        {part === 'story' && <Story story={message.story} />}
      </Tabs>
      {message.html && <Download id={message.id} subject={message.subject} />}
      {message.invoices.length > 0 && <Invoices message={message} />}
    </div>
  );
}

/** The message as it was handed to the mail server, with its headers and attachments. */
function Download({ id, subject }: { id: number; subject: string }) {
  const save = useMutation({ mutationFn: () => downloadMessage(id, subject) });
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('Download as .eml')}
      </Button>
    </div>
  );
}

const Unwritten = () => <p className="muted mail-text">{t('The text is written when the message leaves.')}</p>;

function Origin({ message }: { message: Message }) {
  if (!message.workflow_id) return <>{message.template_name ?? t('By hand')}</>;
  return (
    <Link to="/workflows/$id" params={{ id: String(message.workflow_id) }} search={{ step: message.step_id }}>
      {message.workflow_name}, {message.step_number} {message.step_name}
    </Link>
  );
}

const Invoices = ({ message }: { message: Message }) => (
  <section>
    <h2>{t('Invoices it lists')}</h2>
    <table className="mail-invoices">
      <thead>
        <tr>
          <th>{t('Invoice')}</th>
          <th>{t('Due')}</th>
          <th className="r">{t('Balance then')}</th>
          <th className="r">{t('Balance now')}</th>
        </tr>
      </thead>
      <tbody>
        {message.invoices.map((invoice) => (
          <tr key={invoice.id}>
            <td>{invoice.number}</td>
            <td>
              <Day on={invoice.due_on} />
            </td>
            <td className="r">
              <Money amount={invoice.balance} currency={invoice.currency} />
            </td>
            <td className="r">
              <Money amount={invoice.balance_now} currency={invoice.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
