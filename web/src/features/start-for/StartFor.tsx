import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Schemas } from '@/api/client';
import { recordNoun } from '@/features/audience/words';
import { CriteriaEditor } from '@/features/criteria/CriteriaEditor';
import { findRecords, type SubjectKind } from '@/features/runs/records';
import { emptyCriteria } from '@/features/workflow/read';
import { triggersQuery } from '@/features/workflows/queries';
import { counted, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { part } from '@/lib/search';
import { Button, MultiSelect, Radio, Skeleton, Switch } from '@/ui/controls';
import { useDebouncedValue } from '@/ui/overlays';
import { SideSheet } from '@/ui/SideSheet';
import { Failed, Notice } from '@/ui/states';
import { done } from '@/ui/toast';

type Choice = { value: string; label: string };
type Workflow = { id: number; name: string; trigger: string };
type Props = { workflow: Workflow; onClose: () => void };
type AskedProps = Props & {
  /** Ticked in a list before: nothing is left to pick. */
  ids?: readonly number[];
  onStarted?: () => void;
};

const send = (workflow_id: number, body: Partial<Schemas['StartBody']>) =>
  answer(
    api.POST('/api/v1/workflows/{workflow_id}/start', {
      params: { path: { workflow_id } },
      body: part<Schemas['StartBody']>(body),
    }),
  );

/** Picked records, or all that a filter finds, start now; how many, and who does not, is said first. */
export default function StartFor({ workflow, onClose }: Props) {
  return (
    <SideSheet open onClose={onClose} width={680} title={t('Start for …')}>
      <Asked workflow={workflow} onClose={onClose} />
    </SideSheet>
  );
}

export function Asked({ workflow, ids, onClose, onStarted }: AskedProps) {
  const triggers = useQuery(triggersQuery).data?.triggers;
  const subject = triggers?.find((one) => one.kind === workflow.trigger)?.subject ?? 'customer';
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [how, setHow] = useState<'pick' | 'filter'>('pick');
  const [picked, setPicked] = useState<Choice[]>([]);
  const [filter, setFilter] = useState(emptyCriteria);
  const [matching, setMatching] = useState(true);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const meant: Partial<Schemas['StartBody']> = {
    ...(ids ? { ids: [...ids] } : how === 'pick' ? { ids: picked.map(({ value }) => Number(value)) } : { filter }),
    only_matching: matching,
  };
  const text = JSON.stringify(meant);
  const [asked] = useDebouncedValue(text, 400);
  const chosen = ids ? ids.length > 0 : how === 'pick' ? picked.length > 0 : filter.where.items.length > 0;
  const preview = useQuery({
    queryKey: ['start-preview', workflow.id, asked],
    enabled: chosen && asked === text,
    retry: false,
    queryFn: () => send(workflow.id, { ...(JSON.parse(asked) as typeof meant), preview: true }),
  });
  const would = chosen && asked === text ? preview.data : undefined;
  const start = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const { started } = await send(workflow.id, { ...meant, preview: false });
      done(t('{{runs}} started.', { runs: counted(started, 'runs') }));
      void queries.invalidateQueries({ queryKey: ['workflow', workflow.id] });
      onClose();
      if (onStarted) return onStarted();
      await navigate({ to: '/workflows/$id/runs', params: { id: String(workflow.id) } });
    } catch (error) {
      setRefused(error);
      setBusy(false);
    }
  };
  if (!triggers) return <Skeleton height={240} />;
  return (
    <div className="stack">
      <p>
        {t('They start in “{{name}}” now, at its first step. Every message is checked again before it leaves.', {
          name: workflow.name,
        })}
      </p>
      {!ids && (
        <Radio.Group label={recordNoun(subject).who} value={how} onChange={(value) => setHow(value as 'pick')}>
          <div className="stack tight">
            <Radio value="pick" label={t('Picked by name')} />
            <Radio value="filter" label={t('All that a filter finds')} />
          </div>
        </Radio.Group>
      )}
      {ids ? null : how === 'pick' ? (
        <Pick subject={subject} value={picked} onChange={setPicked} />
      ) : (
        <CriteriaEditor subject={subject} label={t('Filter')} value={filter} onChange={setFilter} />
      )}
      <Switch
        label={t('Leave out who does not meet the workflow’s conditions')}
        checked={matching}
        onChange={(event) => setMatching(event.currentTarget.checked)}
      />
      {preview.error && chosen && asked === text && <Failed error={preview.error} />}
      {would && <Would would={would} matching={matching} />}
      {refused !== undefined && <Failed error={refused} />}
      <div className="row">
        <Button variant="default" className="push" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button loading={busy} disabled={!would?.starting} onClick={() => void start()}>
          {would?.starting ? t('Start {{runs}}', { runs: counted(would.starting, 'runs') }) : t('Start')}
        </Button>
      </div>
    </div>
  );
}

function Would({ would, matching }: { would: Schemas['StartedByHand']; matching: boolean }) {
  const lines: [number, string][] = [
    [
      would.picked - would.matching,
      matching ? t('do not meet the conditions and are left out') : t('do not meet the conditions'),
    ],
    [would.under_way, t('are under way already and stay where they are')],
    [would.done_before, t('have been through it, and it starts once per record')],
  ];
  return (
    <Notice
      title={t('{{n}} of {{picked}} would start', { n: showNumber(would.starting), picked: showNumber(would.picked) })}
    >
      {lines.some(([n]) => n > 0) && (
        <ul>
          {lines
            .filter(([n]) => n > 0)
            .map(([n, said]) => (
              <li key={said}>
                {showNumber(n)} {said}
              </li>
            ))}
        </ul>
      )}
    </Notice>
  );
}

type PickProps = { subject: string; value: Choice[]; onChange: (all: Choice[]) => void };

function Pick({ subject, value, onChange }: PickProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const found = useQuery({
    queryKey: ['records', subject, q],
    queryFn: ({ signal }) => findRecords(subject as SubjectKind, q, signal),
  });
  const items = [...value, ...(found.data ?? []).filter((one) => !value.some((has) => has.value === one.value))];
  return (
    <MultiSelect
      data-autofocus
      aria-label={recordNoun(subject).many}
      placeholder={value.length ? '' : t('Search by name')}
      searchable
      clearable
      hidePickedOptions
      data={items}
      filter={({ options }) => options}
      value={value.map((one) => one.value)}
      onChange={(ids) => onChange(items.filter((one) => ids.includes(one.value)))}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={found.error ? t('The search failed. Type again.') : t('Nothing has this name.')}
    />
  );
}
