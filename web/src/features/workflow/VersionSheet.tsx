import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/api/me';
import { useWords } from '@/features/builder/words';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { Tabs } from '@/ui/Tabs';
import { doneWithUndo } from '@/ui/toast';
import { Compared } from './Compared';
import { compare, unchanged } from './compare';
import { useWorkflow } from './context';
import type { Definition } from './definition';
import { versionQuery } from './queries';
import { readDefinition } from './read';

const ReadDiagram = lazy(() => import('@/features/builder/ReadDiagram').then((m) => ({ default: m.ReadDiagram })));

/** A version as it was activated: looked at, compared with the draft, taken up again. Versions never change. */
export function VersionSheet({ number, onClose }: { number: number | undefined; onClose: () => void }) {
  const { workflow, draft, change } = useWorkflow();
  const may = useMay('manager');
  const query = useQuery({ ...versionQuery(workflow.id, number ?? 0), enabled: number !== undefined });
  const version = number === undefined ? undefined : query.data;
  const definition = version && readDefinition(version.definition as unknown as Record<string, unknown>);
  const takeUp = () => {
    if (!definition) return;
    const before = draft;
    change(definition);
    onClose();
    doneWithUndo(t('The draft is now as version {{n}} was.', { n: number }), () => change(before));
  };
  return (
    <SideSheet
      open={number !== undefined}
      onClose={onClose}
      width={980}
      title={t('Version {{n}}', { n: number })}
      foot={
        definition &&
        may && (
          <>
            <span className="muted push-end">{t('Nothing is activated by this.')}</span>
            <Button onClick={takeUp}>{t('Take up as draft')}</Button>
          </>
        )
      }
    >
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {number !== undefined && !version && !query.error && <Skeleton height={420} />}
      {version && definition && (
        <div className="stack">
          <p className="muted">
            {t('Activated')} <Instant at={version.published_at} /> {t('by {{who}}', { who: version.published_by })}
          </p>
          <Parts definition={definition} number={version.number} />
        </div>
      )}
    </SideSheet>
  );
}

function Parts({ definition, number }: { definition: Definition; number: number }) {
  const { draft } = useWorkflow();
  const [part, setPart] = useState<'steps' | 'compare'>('steps');
  const words = useWords();
  const found = compare(definition, draft, words);
  return (
    <Tabs
      label={t('About this version')}
      value={part}
      onChange={setPart}
      items={[
        { id: 'steps', label: t('Steps') },
        { id: 'compare', label: t('Compared with the draft') },
      ]}
    >
      {part === 'steps' ? (
        <Suspense fallback={<Skeleton height={480} />}>
          <ReadDiagram definition={definition} />
        </Suspense>
      ) : unchanged(found) ? (
        <Notice>{t('The draft is the same as version {{n}}.', { n: number })}</Notice>
      ) : (
        <Compared
          found={found}
          before={t('Version {{n}}', { n: number })}
          now={t('Draft')}
          subject={definition.trigger.kind}
        />
      )}
    </Tabs>
  );
}
