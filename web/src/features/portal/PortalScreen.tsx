import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { Section } from '@/features/settings/Section';
import { type Edits, useEdits } from '@/features/settings/useEdits';
import { useUnsaved } from '@/features/settings/useUnsaved';
import { t } from '@/lib/i18n';
import { NumberInput, Skeleton, Switch, Textarea } from '@/ui/controls';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { type Settings, saveSettings, settingsQuery } from './queries';

export function PortalScreen() {
  const query = useQuery(settingsQuery);
  return (
    <Page title={t('Portal')}>
      <div className="body settings-body stack">
        {query.data ? (
          <Sections saved={query.data} />
        ) : query.error ? (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Skeleton height={420} />
        )}
      </div>
    </Page>
  );
}

function Sections({ saved }: { saved: Settings }) {
  const may = useMay('manager');
  const allowed = useEdits(saved);
  const words = useEdits(saved);
  const unsaved = useUnsaved(allowed.dirty || words.dirty);
  return (
    <>
      {!may && <Notice>{t('Only a manager changes these settings. You can read them.')}</Notice>}
      <Allowed edits={allowed} may={may} />
      <Words edits={words} may={may} />
      {unsaved}
    </>
  );
}

type PartProps = { edits: Edits<Settings>; may: boolean };

function useSave(edits: Edits<Settings>) {
  const queries = useQueryClient();
  return async () => {
    queries.setQueryData(settingsQuery.queryKey, await saveSettings(edits.changed));
    edits.undo();
  };
}

const CHOICES = [
  ['may_pay', t('Pay online')],
  ['may_promise', t('Promise a date')],
  ['may_dispute', t('Dispute an invoice')],
  ['may_suggest_contacts', t('Ask for other contacts: a task for you, nothing changes by itself')],
] as const;

function Allowed({ edits, may }: PartProps) {
  const form = useSending(['link_days', 'promise_days']);
  const save = useSave(edits);
  const { value, put } = edits;
  const off = !may || !value.enabled;
  return (
    <Section
      title={t('What customers may do')}
      form={form}
      dirty={edits.dirty}
      undo={edits.undo}
      save={save}
      locked={!may}
    >
      <Switch
        label={t('Customers may look at their account')}
        description={t('By a signed link, without an account here. Off, no link works, also those that were sent.')}
        checked={value.enabled}
        disabled={!may}
        onChange={(event) => put({ enabled: event.currentTarget.checked })}
      />
      {CHOICES.map(([name, label]) => (
        <Switch
          key={name}
          label={label}
          checked={value[name]}
          disabled={off}
          onChange={(event) => put({ [name]: event.currentTarget.checked })}
        />
      ))}
      {value.may_pay && !value.pays_online && (
        <p className="hint">
          {t('Paying is offered once a payment provider is there that may be used.')}{' '}
          <Link to="/settings/payments">{t('Payment providers')}</Link>
        </p>
      )}
      <div className="pair">
        <NumberInput
          label={t('A link holds for, in days')}
          min={1}
          max={366}
          allowDecimal={false}
          value={value.link_days}
          error={form.at('link_days')}
          disabled={off}
          onChange={(next) => put({ link_days: Number(next) || 0 })}
        />
        <NumberInput
          label={t('Promises at most, in days ahead')}
          min={1}
          max={366}
          allowDecimal={false}
          value={value.promise_days}
          error={form.at('promise_days')}
          disabled={off}
          onChange={(next) => put({ promise_days: Number(next) || 0 })}
        />
      </div>
      <p className="hint">
        {t('A link that was sent is used again in later messages while half of its days are left.')}
      </p>
    </Section>
  );
}

function Words({ edits, may }: PartProps) {
  const form = useSending(['bank_details']);
  const save = useSave(edits);
  return (
    <Section
      title={t('Paying by bank transfer')}
      form={form}
      dirty={edits.dirty}
      undo={edits.undo}
      save={save}
      locked={!may}
    >
      <Textarea
        label={t('Bank details')}
        description={t('Shown beside the open invoices as they are written here. Empty: not shown.')}
        autosize
        minRows={3}
        maxLength={1000}
        value={edits.value.bank_details}
        error={form.at('bank_details')}
        disabled={!may}
        onChange={(event) => edits.put({ bank_details: event.currentTarget.value })}
      />
      {edits.value.address ? (
        <p className="hint">{t('Links lead to {{address}}.', { address: edits.value.address })}</p>
      ) : (
        <p className="hint">
          {t(
            'Links in messages need to know where this installation is reached: load this page again, it is learnt by that.',
          )}
        </p>
      )}
    </Section>
  );
}
