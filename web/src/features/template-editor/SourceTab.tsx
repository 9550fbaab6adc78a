import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SubjectKind } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Skeleton } from '@/ui/controls';
import { useDebouncedValue } from '@/ui/overlays';
import { previewQuery, type Variant } from './queries';
import { type Json, toSource } from './source';

const SourceEditor = lazy(() => import('./SourceEditor'));

type Props = { kind: SubjectKind; variant: Variant; may: boolean; onChange: (change: Partial<Variant>) => void };

export function SourceTab({ kind, variant, may, onChange }: Props) {
  const [asking, setAsking] = useState(false);
  const [asked] = useDebouncedValue(variant, 500);
  const { data } = useQuery(previewQuery(kind, asked, undefined));
  const rich = !variant.html && variant.document;
  if (!rich)
    return (
      <Suspense fallback={<Skeleton height={320} />}>
        <SourceEditor
          text={variant.html ?? ''}
          faults={data?.faults ?? []}
          may={may}
          onChange={(html) => onChange({ html })}
        />
      </Suspense>
    );
  const source = toSource(variant.document as Json);
  return (
    <div className="stack source-tab">
      <div role="region" aria-label={t('Source of the message')} tabIndex={0} className="source-text">
        {source}
      </div>
      <div className="row">
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('Go on as HTML…')}
        </Button>
        <span className="hint">{t('Rich text is kept as a document; this is what it amounts to.')}</span>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Go on as HTML')}
        verb={t('Go on as HTML')}
        act={async () => onChange({ html: source, document: null })}
      >
        <p>
          {t(
            'This language is then written by hand. It cannot be turned back into rich text; the other languages stay.',
          )}
        </p>
      </Confirm>
    </div>
  );
}
