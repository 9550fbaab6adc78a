import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/api/me';
import { Problem } from '@/api/problem';
import { useUnsaved } from '@/features/settings/useUnsaved';
import { subjectNames } from '@/features/templates/kinds';
import { type SubjectKind, type Template, templateQuery } from '@/features/templates/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { languageName } from '@/lib/names';
import { Badge, Button, Skeleton, TextInput } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Page } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { done } from '@/ui/toast';
import { FieldMenu } from './FieldMenu';
import { type TemplateField, templateFieldsQuery, type Variant } from './queries';
import type { Json } from './source';
import { useTemplateDraft } from './useTemplateDraft';
import './template.css';

const Writer = lazy(() => import('./Writer'));
// Not needed before there is something to write in.
const AudienceCheck = lazy(() => import('./AudienceCheck').then((m) => ({ default: m.AudienceCheck })));
const Languages = lazy(() => import('./Languages').then((m) => ({ default: m.Languages })));
const SendTest = lazy(() => import('./SendTest').then((m) => ({ default: m.SendTest })));
const Preview = lazy(() => import('./Preview').then((m) => ({ default: m.Preview })));
const SourceTab = lazy(() => import('./SourceTab').then((m) => ({ default: m.SourceTab })));
const TemplateMenu = lazy(() => import('./TemplateMenu').then((m) => ({ default: m.TemplateMenu })));

const crumbs = [
  <Link key="all" to="/templates">
    {t('Templates')}
  </Link>,
];

export function TemplateScreen() {
  const { id } = useParams({ from: '/shell/templates/$id' });
  const query = useQuery({ ...templateQuery(Number(id)), refetchOnWindowFocus: false, refetchOnMount: 'always' });
  const kind = (query.data?.subject_kind ?? 'customer') as SubjectKind;
  const fields = useQuery({ ...templateFieldsQuery(kind), enabled: query.data !== undefined });
  const error = query.error ?? fields.error;
  if (query.data && fields.data) return <Edited key={id} template={query.data} fields={fields.data} />;
  return (
    <Page title={t('Template')} crumbs={crumbs}>
      <div className="body">
        {error ? (
          <Failed error={error} retry={() => void (query.error ? query : fields).refetch()} />
        ) : (
          <Skeleton height={420} />
        )}
      </div>
    </Page>
  );
}

function Edited({ template, fields }: { template: Template; fields: TemplateField[] }) {
  const search = useSearch({ from: '/shell/templates/$id' });
  const navigate = useNavigate({ from: '/templates/$id' });
  const hand = useTemplateDraft(template);
  const may = useMay('manager');
  const works = useMay('collector');
  const { base, draft, changed, save } = hand;
  const writes = may && !base.archived_at;
  const unsaved = useUnsaved(changed);
  const [record, setRecord] = useState<number>();
  const kind = base.subject_kind as SubjectKind;
  const variant =
    draft.variants.find((one) => one.language === search.language) ??
    draft.variants.find((one) => one.language === draft.default_language) ??
    draft.variants[0];
  const live = template.used_by.filter((use) => use.live);
  const conflict = save.error instanceof Problem && save.error.status === 409;
  return (
    <Page
      title={draft.name}
      crumbs={crumbs}
      beside={
        <>
          <Badge color="gray">{t('About: {{kind}}', { kind: subjectNames[kind] })}</Badge>
          {base.archived_at && <Badge color="yellow">{t('Archived')}</Badge>}
          <span className="muted" role="status">
            {changed ? t('Not saved yet') : writes && t('All changes saved')}
          </span>
        </>
      }
      actions={
        <>
          <Suspense>
            {may && <TemplateMenu template={base} changed={changed} />}
            {works && (
              <SendTest
                template={base.id}
                language={variant?.language ?? draft.default_language}
                record={record}
                disabled={changed}
              />
            )}
          </Suspense>
          {writes ? (
            <Button
              disabled={!changed}
              loading={save.isPending}
              onClick={() => save.mutate(base.revision, { onSuccess: () => done(t('The template is saved.')) })}
            >
              {t('Save')}
            </Button>
          ) : (
            <span className="muted">{may ? t('Duplicate it to go on with it.') : t('A manager changes it.')}</span>
          )}
        </>
      }
    >
      {unsaved}
      <div className="body with-preview">
        <div className="stack">
          {live.length > 0 && (
            <Notice>
              {t('In use by {{workflows}} now. What you save is in the next message.', {
                workflows: counted(live.length, 'workflows'),
              })}
            </Notice>
          )}
          {save.error && !conflict && <Failed error={save.error} />}
          {conflict && <Conflict onTheirs={() => void hand.takeTheirs()} onMine={() => void hand.keepMine()} />}
          <Suspense fallback={<Skeleton height={134} />}>
            <Only may={writes}>
              <Languages
                draft={draft}
                chosen={variant?.language}
                onChoose={(language) => void navigate({ search: { language }, replace: true })}
                onChange={hand.put}
              />
            </Only>
          </Suspense>
          {variant && (
            <VariantForm
              key={variant.language}
              variant={variant}
              fields={fields}
              onChange={(change) => hand.putVariant(variant.language, change)}
              kind={kind}
              may={writes}
            />
          )}
        </div>
        {variant && (
          <div className="stack">
            <Suspense fallback={<Skeleton height={420} />}>
              <AudienceCheck template={{ ...base, used_by: template.used_by }} changed={changed} onRecord={setRecord} />
              <Preview kind={kind} variant={variant} record={record} onRecord={setRecord} />
            </Suspense>
          </div>
        )}
      </div>
    </Page>
  );
}

const Conflict = ({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) => (
  <Notice
    tone="warn"
    title={t('Somebody else has saved this template since you opened it')}
    action={
      <>
        <Button variant="default" size="compact-sm" onClick={onTheirs}>
          {t('Load theirs')}
        </Button>
        <Button size="compact-sm" onClick={onMine}>
          {t('Keep mine')}
        </Button>
      </>
    }
  >
    <p>{t('Loading theirs drops what you changed. Keeping yours drops what they changed.')}</p>
  </Notice>
);

type FormProps = {
  variant: Variant;
  fields: TemplateField[];
  kind: SubjectKind;
  may: boolean;
  onChange: (change: Partial<Variant>) => void;
};

function VariantForm({ variant, fields, kind, may, onChange }: FormProps) {
  const [part, setPart] = useState<'text' | 'source'>(variant.html ? 'source' : 'text');
  const put = (path: string) => onChange({ subject: `${variant.subject}{{ ${path} }}` });
  return (
    <section className="card stack" aria-label={languageName(variant.language)}>
      <Only may={may}>
        <div className="subject-row">
          <TextInput
            className="grow"
            label={t('Subject')}
            value={variant.subject}
            maxLength={2000}
            onChange={(event) => onChange({ subject: event.currentTarget.value })}
          />
          <FieldMenu compact fields={fields} onPick={put} />
        </div>
        <TextInput
          label={t('Shown behind the subject')}
          description={t('The first words a mailbox shows beside the subject.')}
          value={variant.preheader}
          maxLength={2000}
          onChange={(event) => onChange({ preheader: event.currentTarget.value })}
        />
      </Only>
      <Tabs
        label={t('How it is written')}
        value={part}
        onChange={setPart}
        items={[
          { id: 'text', label: t('Text') },
          { id: 'source', label: t('Source') },
        ]}
      >
        {part === 'source' ? (
          <Suspense fallback={<Skeleton height={320} />}>
            <Only may={may}>
              <SourceTab kind={kind} variant={variant} onChange={onChange} may={may} />
            </Only>
          </Suspense>
        ) : variant.html ? (
          <Notice>{t('This language is written as HTML. Open Source to change it.')}</Notice>
        ) : (
          <Suspense fallback={<Skeleton height={320} />}>
            <Writer
              document={(variant.document ?? { type: 'doc', content: [{ type: 'paragraph' }] }) as Json}
              fields={fields}
              may={may}
              onChange={(document) => onChange({ document })}
            />
          </Suspense>
        )}
      </Tabs>
    </section>
  );
}
