import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordSelect } from '@/features/runs/RecordSelect';
import type { SubjectKind } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { Skeleton } from '@/ui/controls';
import { MailFrame } from '@/ui/MailFrame';
import { useDebouncedValue } from '@/ui/overlays';
import { Failed, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { previewQuery, type Variant } from './queries';

type Props = {
  kind: SubjectKind;
  variant: Variant;
  record: number | undefined;
  onRecord: (id: number | undefined) => void;
};

/** The exact message with a chosen record, and what stands in its way. */
export function Preview({ kind, variant, record, onRecord }: Props) {
  const [asked] = useDebouncedValue(variant, 500);
  const [part, setPart] = useState<'html' | 'text'>('html');
  const query = useQuery(previewQuery(kind, asked, record));
  const { data } = query;
  return (
    <section className="card stack" aria-label={t('Preview')} aria-busy={query.isFetching}>
      <RecordSelect
        kind={kind}
        label={t('Preview with')}
        placeholder={t('Made-up values')}
        value={record}
        onChange={onRecord}
      />
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!data && !query.error && <Skeleton height={300} />}
      {data?.faults.map((fault) => (
        <Notice key={fault.part + fault.line + fault.path + fault.code} tone="bad">
          {fault.sentence}
        </Notice>
      ))}
      {data && !data.faults.length && (
        <>
          <dl className="preview-head">
            <div>
              <dt>{t('To')}</dt>
              <dd>{data.to.join(', ') || data.recipient_note || t('A made-up recipient')}</dd>
            </div>
            <div>
              <dt>{t('Subject')}</dt>
              <dd className="strong">{data.subject || <span data-tone="bad">{t('Empty')}</span>}</dd>
            </div>
          </dl>
          <Tabs
            label={t('Parts of the message')}
            value={part}
            onChange={setPart}
            items={[
              { id: 'html', label: t('As it is read') },
              { id: 'text', label: t('Plain text') },
            ]}
          >
            {part === 'html' ? (
              <MailFrame html={data.html ?? ''} height={420} />
            ) : (
              <pre className="preview-text">{data.text}</pre>
            )}
          </Tabs>
        </>
      )}
    </section>
  );
}
