import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '@/api/me';
import { organisationQuery } from '@/api/organisation';
import { t } from '@/lib/i18n';
import { Badge, Skeleton, Textarea, TextInput } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Card, Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { useSending } from '@/ui/useSending';
import { Buckets } from './Buckets';
import { OrganisationFields } from './OrganisationFields';
import { type Organisation, saveOrganisation } from './queries';
import { Section } from './Section';
import { type Edits, useEdits } from './useEdits';
import { useUnsaved } from './useUnsaved';

export function OrganisationScreen() {
  const query = useQuery(organisationQuery);
  return (
    <Page title={t('Organisation')}>
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

function Sections({ saved }: { saved: Organisation }) {
  const may = useMay('owner');
  const about = useEdits(saved);
  const words = useEdits(saved);
  const ageing = useEdits(saved);
  const unsaved = useUnsaved(about.dirty || words.dirty || ageing.dirty);
  return (
    <>
      {!may && <Notice>{t('Only an owner changes these settings. You can read them.')}</Notice>}
      <Mode saved={saved} />
      <About edits={about} may={may} />
      <Words edits={words} may={may} />
      <Ageing edits={ageing} may={may} />
      {unsaved}
    </>
  );
}

type PartProps = { edits: Edits<Organisation>; may: boolean };

function useSave(edits: Edits<Organisation>) {
  const queries = useQueryClient();
  return async () => {
    const saved = await saveOrganisation(edits.changed);
    queries.setQueryData(organisationQuery.queryKey, saved);
    edits.undo();
    await queries.invalidateQueries({ queryKey: ['me'] });
  };
}

function Mode({ saved }: { saved: Organisation }) {
  const live = saved.mode === 'live';
  return (
    <Card
      title={
        <span className="row">
          {t('Mode')}
          <Badge color={live ? 'green' : 'yellow'}>{live ? t('Live') : t('Test mode')}</Badge>
        </span>
      }
      actions={<Link to="/settings/go-live">{live ? t('Return to test mode…') : t('Go live…')}</Link>}
    >
      <p className="muted">
        {live
          ? t('Messages leave through your mailbox.')
          : t('Everything works, but messages are captured and can be read here. Nothing leaves.')}
        {live && saved.went_live_at && (
          <>
            {' '}
            {t('Live since')} <Instant at={saved.went_live_at} />.
          </>
        )}
      </p>
    </Card>
  );
}

function About({ edits, may }: PartProps) {
  const form = useSending(['name', 'currency', 'time_zone', 'language', 'country']);
  const save = useSave(edits);
  return (
    <Section title={t('About')} form={form} dirty={edits.dirty} undo={edits.undo} save={save} locked={!may}>
      <OrganisationFields value={edits.value} onChange={edits.put} at={form.at} disabled={!may} />
      <p className="hint">
        {t(
          'Days begin at midnight of this time zone, and the times in workflows are its times. A customer without a language is written to in yours.',
        )}
      </p>
    </Section>
  );
}

function Words({ edits, may }: PartProps) {
  const form = useSending(['address', 'reply_to']);
  const save = useSave(edits);
  return (
    <Section title={t('In messages')} form={form} dirty={edits.dirty} undo={edits.undo} save={save} locked={!may}>
      <Textarea
        label={t('Address')}
        description={t('As it stands under messages.')}
        autosize
        minRows={3}
        maxLength={1000}
        value={edits.value.address}
        error={form.at('address')}
        disabled={!may}
        onChange={(event) => edits.put({ address: event.currentTarget.value })}
      />
      <TextInput
        label={t('Replies go to')}
        description={t('Empty: to the address the mail came from.')}
        type="email"
        maxLength={254}
        value={edits.value.reply_to}
        error={form.at('reply_to')}
        disabled={!may}
        onChange={(event) => edits.put({ reply_to: event.currentTarget.value })}
      />
    </Section>
  );
}

function Ageing({ edits, may }: PartProps) {
  const form = useSending(['ageing_buckets']);
  const save = useSave(edits);
  return (
    <Section
      title={t('Ageing buckets')}
      hint={t('How balances are grouped by days past due, in lists, on the customer page and in criteria.')}
      form={form}
      dirty={edits.dirty}
      undo={edits.undo}
      save={save}
      locked={!may}
    >
      <Buckets
        edges={edits.value.ageing_buckets}
        error={form.at('ageing_buckets')}
        disabled={!may}
        onChange={(ageing_buckets) => edits.put({ ageing_buckets })}
      />
    </Section>
  );
}
