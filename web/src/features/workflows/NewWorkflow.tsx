import { IconChevronDown } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, Select, TextInput } from '@/ui/controls';
import { Menu, Modal } from '@/ui/overlays';
import { failed } from '@/ui/toast';
import { createWorkflow, importWorkflow, workflowsQuery } from './queries';
import { ReadyOnes } from './ReadyOnes';

// A new workflow keeps to the organisation's business days until somebody decides otherwise.
const FRESH = { settings: { business_days_only: true } };
type Asking = 'empty' | 'copy' | 'ready';

/** Empty, a ready one, a copy of one there is, or from a file. `asked`: by the address. */
export function NewWorkflow({ asked }: { asked?: true | 'ready' | undefined }) {
  const may = useMay('manager');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<Asking | undefined>(asked === true ? 'empty' : asked);
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
  const close = () => setAsking(undefined);
  if (!may) return <span className="muted">{t('A manager makes workflows.')}</span>;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} />}>{t('New workflow')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('empty')}>{t('Empty…')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('copy')}>{t('Copy of…')}</Menu.Item>
          <Menu.Item onClick={() => file.current?.click()}>{t('Import a YAML file…')}</Menu.Item>
          <Menu.Item onClick={() => setAsking('ready')}>{t('Ready-made…')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label={t('YAML file of a workflow')}
        onChange={(event) => {
          const input = event.currentTarget;
          void read(input.files?.[0]).finally(() => {
            // The same file, mended, may be chosen again.
            input.value = '';
          });
        }}
      />
      <Modal
        opened={asking === 'ready'}
        onClose={close}
        title={<b>{t('Ready-made workflows')}</b>}
        centered
        size={960}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <ReadyOnes />
      </Modal>
      {asking === 'empty' && (
        <Naming onClose={close} make={async (name) => open((await createWorkflow({ name, draft: FRESH })).id, true)} />
      )}
      {asking === 'copy' && (
        <Naming
          copy
          onClose={close}
          make={async (name, from) => open((await createWorkflow({ name, duplicate_of: from })).id)}
        />
      )}
    </>
  );
}

type NamingProps = { copy?: boolean; onClose: () => void; make: (name: string, from: number) => Promise<void> };

function Naming({ copy, onClose, make }: NamingProps) {
  const known = useQuery({ ...workflowsQuery({ page_size: 200, sort: 'name' }), enabled: Boolean(copy) });
  const [from, setFrom] = useState<string | null>(null);
  const [name, setName] = useState('');
  const choose = (id: string | null) => {
    setFrom(id);
    const chosen = known.data?.items.find((one) => String(one.id) === id);
    if (chosen && !name.trim()) setName(t('Copy of {{name}}', { name: chosen.name }).slice(0, 200));
  };
  return (
    <Confirm
      open
      onClose={onClose}
      title={copy ? t('Copy of a workflow') : t('New workflow')}
      verb={t('Create the draft')}
      disabled={!name.trim() || (copy && !from)}
      act={() => make(name.trim(), Number(from))}
    >
      {copy && (
        <Select
          data-autofocus
          label={t('Copy of')}
          placeholder={t('Choose a workflow')}
          description={t('Its trigger, criteria, settings and steps are copied; the two go their own ways.')}
          error={known.error && t('The workflows could not be read. Close this and try again.')}
          searchable
          data={(known.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
          value={from}
          onChange={choose}
        />
      )}
      <TextInput
        data-autofocus={!copy || undefined}
        label={t('Name')}
        description={t('It stays a draft, and writes to nobody, until you activate it.')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  );
}
