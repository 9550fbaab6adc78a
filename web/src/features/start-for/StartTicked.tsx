import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '@/api/client';
import { triggersQuery } from '@/features/workflows/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button, Select, Skeleton } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Blank, Failed } from '@/ui/states';
import { Asked } from './StartFor';

const activeQuery = {
  queryKey: ['workflows', 'to-start'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const query = { state: 'active' as const, sort: 'name', page_size: 200 };
    return (await answer(api.GET('/api/v1/workflows', { params: { query }, signal }))).items;
  },
};

type Props = { ids: readonly number[]; onClose: () => void; onStarted: () => void };

/** Ticked customers start in a workflow: which one is asked here. */
export default function StartTicked({ ids, onClose, onStarted }: Props) {
  const workflows = useQuery(activeQuery);
  const triggers = useQuery(triggersQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const about = (kind: string | null | undefined) => triggers.data?.triggers.find((one) => one.kind === kind)?.subject;
  const fitting = (workflows.data ?? []).filter((one) => about(one.trigger) === 'customer');
  const workflow = fitting.find((one) => String(one.id) === chosen);
  const gone = workflows.error ?? triggers.error;
  return (
    <SideSheet
      open
      onClose={onClose}
      width={680}
      title={t('Start {{customers}} in a workflow', { customers: counted(ids.length, 'customers') })}
    >
      {gone ? (
        <Failed
          error={gone}
          retry={() => {
            void workflows.refetch();
            void triggers.refetch();
          }}
        />
      ) : !workflows.data || !triggers.data ? (
        <Skeleton height={200} />
      ) : !fitting.length ? (
        <Blank say={t('No active workflow is about customers.')} />
      ) : (
        <div className="stack">
          <Select
            data-autofocus
            label={t('Workflow')}
            placeholder={t('Choose a workflow')}
            searchable
            data={fitting.map((one) => ({ value: String(one.id), label: one.name }))}
            value={chosen}
            onChange={setChosen}
          />
          {workflow ? (
            <Asked
              key={workflow.id}
              workflow={{ id: workflow.id, name: workflow.name, trigger: workflow.trigger ?? '' }}
              ids={ids}
              onClose={onClose}
              onStarted={onStarted}
            />
          ) : (
            <div className="row">
              <Button variant="default" className="push" onClick={onClose}>
                {t('Cancel')}
              </Button>
            </div>
          )}
        </div>
      )}
    </SideSheet>
  );
}
