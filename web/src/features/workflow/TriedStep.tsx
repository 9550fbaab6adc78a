import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { KindMark } from '@/features/builder/StepCard';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Badge, Button } from '@/ui/controls';
import { MailFrame } from '@/ui/MailFrame';

type Step = Schemas['TriedStep'];
type Message = NonNullable<Step['message']>;

export function TriedStep({ step }: { step: Step }) {
  return (
    <li className="tried-step">
      <KindMark kind={step.kind} />
      <div>
        <p className="row wrap">
          <span className="steps-number">{step.number}</span>
          <span className="strong">{step.name || step.what}</span>
          <span className="muted push num">{step.when}</span>
        </p>
        {step.name && <p className="muted">{step.what}</p>}
        {step.way && (
          <p>
            {t('Takes')} <b>{step.way.label}</b>
          </p>
        )}
        {step.writes.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts of one step may be alike, and never change places
          <p key={at} className="tried-text">
            {text}
          </p>
        ))}
        {step.message && <Written message={step.message} />}
      </div>
    </li>
  );
}

const states: Record<Message['state'], [string, string]> = {
  would_send: [t('Would be sent'), 'petrol'],
  held: [t('Would be held'), 'yellow'],
  cancelled: [t('Would not be sent'), 'gray'],
};

function Written({ message }: { message: Message }) {
  const [open, setOpen] = useState(false);
  const [word, colour] = states[message.state];
  const to = message.to_addresses ?? [];
  return (
    <div className="tried-mail">
      <p className="row wrap">
        <Badge color={colour}>{word}</Badge>
        {message.subject && <span className="strong">{message.subject}</span>}
      </p>
      {message.why && <p data-tone="warn">{message.why}</p>}
      {to.length > 0 && <p className="muted">{t('To {{to}}', { to: to.join(', ') })}</p>}
      {Boolean(message.cc_addresses?.length) && (
        <p className="muted">{t('Cc {{to}}', { to: message.cc_addresses?.join(', ') })}</p>
      )}
      {message.recipient_note && <p data-tone="warn">{message.recipient_note}</p>}
      {message.target_invoice_ids.length > 0 && (
        <p className="muted">
          {t('Lists {{invoices}}', { invoices: counted(message.target_invoice_ids.length, 'invoices') })}
        </p>
      )}
      {message.html && (
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('Hide the message') : t('Read the message')}
        </Button>
      )}
      {open && message.html && <MailFrame html={message.html} />}
    </div>
  );
}
