import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Checkbox } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { useDebouncedValue } from '@/ui/overlays';
import { Card } from '@/ui/Page';
import { Failed, Notice } from '@/ui/states';
import { ColumnTable } from './ColumnTable';
import { importFile, tryFile } from './commands';
import { DryRunResult, Refused } from './DryRunResult';
import { FileReading } from './FileReading';
import { MoreOptions } from './MoreOptions';
import { bare } from './mapping';
import { fileFieldsQuery, type Mapping, type ObjectName } from './queries';
import { objectNames } from './words';

type Props = {
  into: number;
  upload: Schemas['UploadAnswer'];
  onImport: (sync: number) => void;
  onBack: () => void;
  onCancel: () => void;
};
type Asked = { mapping?: Mapping; object?: ObjectName };

/** What is edited, what was asked last, and what the server made of it. Old figures stay, dimmed, until new ones are there. */
function useDryRun(into: number, upload: Schemas['UploadAnswer']) {
  const [asked, setAsked] = useState<Asked>();
  const [edited, setEdited] = useState<Mapping>();
  const [settled] = useDebouncedValue(asked, 350);
  const query = useQuery({
    queryKey: ['dry-run', upload.id, settled],
    enabled: settled !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => tryFile(into, upload.id, settled ?? {}, signal),
  });
  const tried = query.data ?? upload.dry_run ?? undefined;
  const waiting = asked !== settled || query.isFetching;
  return {
    tried,
    waiting,
    error: waiting ? null : query.error,
    mapping: edited ?? tried?.mapping,
    /** Columns, constants, formats and options: what is shown changes at once. */
    edit: (mapping: Mapping) => {
      setEdited(mapping);
      setAsked({ mapping });
    },
    /** Another object, delimiter, header: the server proposes the columns anew. */
    ask: (next: Asked) => {
      setEdited(undefined);
      setAsked(next);
    },
  };
}

export function Check({ into, upload, onImport, onBack, onCancel }: Props) {
  const run = useDryRun(into, upload);
  const [anyway, setAnyway] = useState(false);
  const known = useQuery(fileFieldsQuery);
  const { tried, mapping } = run;
  const save = useMutation({
    meta: { shown: true },
    mutationFn: () => importFile(into, upload.id, { mapping: tried?.mapping, allow_unusual: anyway }),
    onSuccess: (sync) => onImport(sync.id),
  });
  const object = known.data?.items.find((one) => one.object === mapping?.object);
  const stops = tried?.problems.some((problem) => problem.stops);
  const refused = Boolean(run.error) || !tried;
  const blocked = refused || stops || tried.good === 0 || (Boolean(tried.unusual) && !anyway);
  return (
    <>
      <Card title={upload.name}>
        <div className="stack">
          <FileReading
            tried={tried}
            mapping={mapping ?? bare('invoices')}
            onObject={(next) => run.ask({ object: next })}
            onReread={(next) => run.ask({ mapping: next })}
          />
          {run.error && <Failed error={run.error} />}
          {!tried && upload.refused && !run.error && (
            <Notice tone="bad" title={t('No table was found')}>
              <p>{upload.refused}</p>
            </Notice>
          )}
        </div>
      </Card>
      <Missing of={[[known, t('what a column can mean')]]} />
      {tried && mapping && object && !run.error && (
        <div className={run.waiting ? 'stack old' : 'stack'} aria-busy={run.waiting}>
          <DryRunResult tried={tried} fields={object} mapping={mapping} />
          <ColumnTable tried={tried} mapping={mapping} object={object} onChange={run.edit} />
          <MoreOptions mapping={mapping} onChange={run.edit} />
          <Refused tried={tried} />
          {tried.unusual && (
            <Notice tone="warn" title={t('An unusual change')}>
              <p>{tried.unusual.replace(/ Nothing was changed\..*$/, '')}</p>
              <Checkbox
                mt={8}
                label={t('It is right: import it anyway, this once')}
                checked={anyway}
                onChange={(event) => setAnyway(event.currentTarget.checked)}
              />
            </Notice>
          )}
        </div>
      )}
      <div aria-live="polite">{save.error && <Failed error={save.error} />}</div>
      <div className="row wrap">
        <span className="muted">{t('Nothing is imported yet.')}</span>
        <Button variant="subtle" color="gray" className="push" onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('Another file')}
        </Button>
        <Button loading={save.isPending} disabled={blocked || run.waiting} onClick={() => save.mutate()}>
          {tried && !stops && mapping
            ? t('Import {{lines}} as {{what}}', {
                lines: counted(tried.good, 'lines'),
                what: objectNames[mapping.object].toLowerCase(),
              })
            : t('Import')}
        </Button>
      </div>
    </>
  );
}
