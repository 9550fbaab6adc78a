import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { meQuery } from '@/api/me';
import { asProblem } from '@/api/problem';
import { allPlaced, faultAt } from '@/features/cases/faults';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Button, Checkbox, TagsInput, Textarea, TextInput } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { addresses, inserted, type Written } from './draft';
import { Enclosed } from './Enclosed';
import { InsertTemplate } from './InsertTemplate';

const FIELDS = ['to', 'cc', 'bcc', 'subject', 'text', 'file_ids'];
type Props = {
  written: Written;
  put: (change: Partial<Written>) => void;
  quoted: string;
  /** An answer has its subject; it can be changed, and is not what one looks at first. */
  quiet?: boolean;
  verb: string;
  send: () => Promise<unknown>;
  onDiscard: () => void;
};

/** What a person writes. It leaves through the mailbox, or is captured in test mode; a refusal stands where it belongs. */
export function Composer({ written, put, quoted, quiet, verb, send, onDiscard }: Props) {
  const form = useSending();
  const places = form.error === undefined ? [] : asProblem(form.error).places;
  const at = (field: string) => faultAt(places, field);
  const me = useQuery(meQuery);
  const text = useRef<HTMLTextAreaElement>(null);
  const [more, setMore] = useState(false);
  const copies = more || written.cc.length > 0 || written.bcc.length > 0;
  const begun = written.text.trim() !== '';
  useEffect(() => {
    if (!begun) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [begun]);
  const testing = me.data?.organisation?.mode === 'test';
  return (
    <form
      className="stack composer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send(send);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      {testing && (
        <Notice tone="warn" title={t('Test mode: this mail is captured')}>
          <p>{t('It stands in the conversation, and nothing leaves.')}</p>
        </Notice>
      )}
      <div className="composer-to">
        <Addresses label={t('To')} of="to" written={written} put={put} error={at('to')} first={!written.to.length} />
        {!copies && (
          <Button variant="subtle" size="compact-xs" onClick={() => setMore(true)}>
            {t('Cc, Bcc')}
          </Button>
        )}
      </div>
      {copies && (
        <div className="pair">
          <Addresses label={t('Cc')} of="cc" written={written} put={put} error={at('cc')} />
          <Addresses label={t('Bcc')} of="bcc" written={written} put={put} error={at('bcc')} />
        </div>
      )}
      <TextInput
        label={t('Subject')}
        maxLength={900}
        value={written.subject}
        error={at('subject')}
        onChange={(event) => put({ subject: event.currentTarget.value })}
      />
      <Textarea
        ref={text}
        label={t('Text')}
        data-autofocus={quiet || undefined}
        autosize
        minRows={6}
        maxRows={24}
        value={written.text}
        error={at('text')}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      {quoted && (
        <div>
          <Checkbox
            size="xs"
            label={t('The mail goes below what is written')}
            checked={written.quote}
            onChange={(event) => put({ quote: event.currentTarget.checked })}
          />
          {written.quote && (
            <section className="composer-quoted" aria-label={t('The mail it answers')} tabIndex={0}>
              {quoted}
            </section>
          )}
        </div>
      )}
      <Enclosed written={written} put={put} error={at('file_ids')} />
      {form.error !== undefined && !allPlaced(places, FIELDS) && <Failed error={form.error} />}
      <div className="row wrap composer-foot">
        <InsertTemplate
          customer={written.customer_id}
          onInsert={(found) =>
            put({
              text: inserted(written.text, text.current?.selectionStart ?? written.text.length, found.text),
              template_id: found.template_id,
              ...(!written.subject.trim() && { subject: found.subject }),
            })
          }
        />
        <span className="row push">
          <Button variant="default" onClick={onDiscard}>
            {t('Discard')}
          </Button>
          <Button type="submit" loading={form.busy}>
            {verb}
          </Button>
        </span>
      </div>
    </form>
  );
}

type AddressesProps = {
  label: string;
  of: 'to' | 'cc' | 'bcc';
  written: Written;
  put: (change: Partial<Written>) => void;
  error: string | undefined;
  first?: boolean;
};

/** Addresses, with the customer's contacts to choose from. */
function Addresses({ label, of, written, put, error, first }: AddressesProps) {
  const read = useQuery({ ...customerQuery(written.customer_id ?? 0), enabled: written.customer_id !== null });
  const known = (read.data?.contacts ?? []).flatMap((one) => (one.email && !one.inactive ? [one.email] : []));
  return (
    <TagsInput
      label={label}
      type="email"
      data={[...new Set(known)]}
      data-autofocus={first || undefined}
      splitChars={[',', ';', ' ']}
      acceptValueOnBlur
      openOnFocus={false}
      value={written[of]}
      error={error}
      onChange={(given) => put({ [of]: addresses(given) })}
    />
  );
}
