import { IconChevronDown } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Select, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { failed } from '@/ui/toast';
import { createWorkflow, importWorkflow, installReady, readyQuery, workflowsQuery } from './queries';

// A new workflow keeps to the organisation's business days until somebody decides otherwise.
const FRESH = { settings: { business_days_only: true } };

/** Empty, as a copy of one there is, from a file, or a ready one. `naming`: asked for by the address. */
export function NewWorkflow({ naming: asked = false }: { naming?: boolean }) {
  const may = useMay('manager');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(asked);
  const [from, setFrom] = useState<string | null>(null);
  const known = useQuery({ ...workflowsQuery({}), enabled: naming });
  const [name, setName] = useState('');
  const ready = useQuery({ ...readyQuery, enabled: may });
  const open = async (id: number, empty = false) => {
    await queries.invalidateQueries({ queryKey: ['workflows'] });
    await navigate({ to: '/workflows/$id', params: { id: String(id) }, search: empty ? { step: 'trigger' } : {} });
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      await open((await importWorkflow(await chosen.text())).id);
    } catch (error) {
      failed(error);
    }
  };
  const take = async (key: string) => {
    try {
      await open((await installReady(key)).id);
    } catch (error) {
      failed(error);
    }
  };
  if (!may) return <span className="muted">{t('A manager makes workflows.')}</span>;
  return (
    <>
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} />}>{t('New workflow')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>{t('Empty, or from one there is…')}</Menu.Item>
          <Menu.Item onClick={() => file.current?.click()}>{t('Import a YAML file…')}</Menu.Item>
          {ready.data && <Menu.Label>{t('Ready ones, as a draft to look at')}</Menu.Label>}
          {ready.data?.map((one) => (
            <Menu.Item key={one.key} onClick={() => void take(one.key)}>
              <span className="menu-two">
                <span>{one.name}</span>
                <span className="hint">{one.description}</span>
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label={t('YAML file of a workflow')}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <Confirm
        open={naming}
        onClose={() => setNaming(false)}
        title={t('New workflow')}
        verb={t('Create the draft')}
        disabled={!name.trim()}
        act={async () =>
          open(
            (await createWorkflow({ name: name.trim(), ...(from ? { duplicate_of: Number(from) } : { draft: FRESH }) }))
              .id,
            !from,
          )
        }
      >
        <TextInput
          data-autofocus
          label={t('Name')}
          description={t('It stays a draft, and writes to nobody, until you activate it.')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('Start from')}
          placeholder={t('Nothing: an empty workflow')}
          description={t('Its trigger, criteria, settings and steps are copied; the two go their own ways.')}
          clearable
          searchable
          data={(known.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={from}
          onChange={setFrom}
        />
      </Confirm>
    </>
  );
}
