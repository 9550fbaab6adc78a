import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { everyTemplateQuery } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { NumberInput, Radio, Select } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { useBuilder } from '../useBuilder';
import { ClockFields } from './ClockFields';
import { RecipientsInput } from './RecipientsInput';

type Message = Schemas['SendEmail'] | Schemas['SendText'];

/** Whom the step writes to when nobody is chosen. */
function usual(subject: string | undefined, text: boolean): string {
  if (subject === 'contact') return t('Nobody chosen: this contact.');
  if (subject === 'received_email' && !text) return t('Nobody chosen: whoever wrote.');
  if (subject === 'received_text' && text) return t('Nobody chosen: the number it came from.');
  return text
    ? t('By their mobile numbers. Nobody chosen: the primary contact, then all others.')
    : t('Nobody chosen, or nobody in that position: the primary contact, then all others.');
}

/** An email or a text message: what is written, when, and to whom. */
export function MessageForm({ step }: { step: Message }) {
  const { edit, templates, trigger } = useBuilder();
  const text = step.kind === 'send_text';
  const read = useQuery(everyTemplateQuery);
  const put = (change: Partial<Omit<Message, 'kind'>>, key?: string) =>
    edit(step.id, (before) => ({ ...before, ...change }) as Message, key);
  const fitting = templates.filter(
    (one) => (!trigger || one.subject_kind === trigger.subject) && one.channel === (text ? 'text' : 'email'),
  );
  const list = (name: 'to' | 'cc' | 'bcc') => (found: Schemas['Recipient'][]) =>
    put({ recipients: { ...step.recipients, [name]: found } });
  return (
    <>
      <Missing of={[[read, t('templates')]]} />
      <div>
        <Select
          label={t('Template')}
          placeholder={t('Choose a template')}
          searchable
          nothingFoundMessage={
            read.data ? t('No template about this subject has this name') : t('The templates are not read yet')
          }
          data={fitting.map((one) => ({ value: String(one.id), label: one.name }))}
          value={step.template_id ? String(step.template_id) : null}
          onChange={(id) => put({ template_id: id ? Number(id) : null })}
        />
        {step.template_id && (
          <p className="hint under">
            <Link to="/templates/$id" params={{ id: String(step.template_id) }}>
              {t('Edit the template')} <IconExternalLink size={12} aria-hidden />
            </Link>
          </p>
        )}
      </div>
      <Radio.Group
        label={t('Send')}
        value={step.send.mode}
        onChange={(mode) =>
          put({
            send:
              mode === 'at'
                ? { mode: 'at', time: '09:00:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }
                : { mode: 'as_soon_as_possible' },
          })
        }
      >
        <div className="stack tight">
          <Radio value="as_soon_as_possible" label={t('As soon as possible')} />
          <Radio value="at" label={t('At a set time on allowed days')} />
          {step.send.mode === 'at' && <ClockFields clock={step.send} onChange={(send) => put({ send }, 'clock')} />}
        </div>
      </Radio.Group>
      <RecipientsInput
        label={t('To')}
        subject={trigger?.subject}
        value={step.recipients.to}
        onChange={list('to')}
        text={text}
        hint={usual(trigger?.subject, text)}
      />
      {!text && (
        <>
          <RecipientsInput
            label={t('Cc')}
            subject={trigger?.subject}
            value={step.recipients.cc}
            onChange={list('cc')}
          />
          <RecipientsInput
            label={t('Bcc')}
            subject={trigger?.subject}
            value={step.recipients.bcc}
            onChange={list('bcc')}
          />
        </>
      )}
      {trigger?.targets && (
        <Radio.Group
          label={t('If no invoice qualifies when it is time to send')}
          value={step.if_no_invoice.then}
          onChange={(then) => put({ if_no_invoice: { ...step.if_no_invoice, then: then as 'stop' } })}
        >
          <div className="stack tight">
            <Radio value="skip" label={t('Skip this step and go on')} />
            <Radio value="wait" label={t('Wait for one')} />
            {step.if_no_invoice.then === 'wait' && (
              <NumberInput
                className="indent"
                aria-label={t('Days to wait')}
                prefix={`${t('at most')} `}
                suffix={` ${t('days')}`}
                w={150}
                min={1}
                max={90}
                value={step.if_no_invoice.days}
                onChange={(days) => put({ if_no_invoice: { then: 'wait', days: Number(days) || 1 } }, 'no-invoice')}
              />
            )}
            <Radio value="stop" label={t('Stop the run')} />
          </div>
        </Radio.Group>
      )}
    </>
  );
}
