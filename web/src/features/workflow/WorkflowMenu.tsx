import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, download } from '@/api/client';
import { useMay } from '@/api/me';
import { archiveWorkflow, deactivateWorkflow, duplicateWorkflow } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, Radio } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { done, failed } from '@/ui/toast';
import { useWorkflow } from './context';
import { workflowQuery } from './queries';

const StartFor = lazy(() => import('@/features/start-for/StartFor'));

type Ending = 'finish' | 'end';

export function WorkflowMenu() {
  const may = useMay('manager');
  const mayStart = useMay('collector');
  const { workflow } = useWorkflow();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'deactivate' | 'archive'>();
  const [starting, setStarting] = useState(false);
  const [runs, setRuns] = useState<Ending>('finish');
  const duplicate = async () => {
    try {
      const copy = await duplicateWorkflow(workflow.id, t('Copy of {{name}}', { name: workflow.name }));
      done(t('{{name}} is a draft.', { name: copy.name }));
      await navigate({ to: '/workflows/$id', params: { id: String(copy.id) } });
    } catch (error) {
      failed(error);
    }
  };
  const save = () => {
    const params = { path: { workflow_id: workflow.id } };
    const file = api.GET('/api/v1/workflows/{workflow_id}/yaml', { params, parseAs: 'blob' });
    download(file, `${workflow.name}.yaml`).catch(failed);
  };
  const leave = async () => {
    const found = await (asking === 'archive' ? archiveWorkflow : deactivateWorkflow)(workflow.id, runs);
    queries.setQueryData(workflowQuery(workflow.id).queryKey, found);
    done(asking === 'archive' ? t('The workflow is archived.') : t('The workflow starts nobody any more.'));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('More about this workflow')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {workflow.state === 'active' && mayStart && (
            <Menu.Item onClick={() => setStarting(true)}>{t('Start for…')}</Menu.Item>
          )}
          {may && <Menu.Item onClick={() => void duplicate()}>{t('Duplicate')}</Menu.Item>}
          <Menu.Item onClick={save}>{t('Export as YAML')}</Menu.Item>
          <Menu.Divider />
          {may && workflow.state === 'active' && (
            <Menu.Item onClick={() => setAsking('deactivate')}>{t('Deactivate…')}</Menu.Item>
          )}
          {may && workflow.state !== 'archived' && (
            <Menu.Item color="red" onClick={() => setAsking('archive')}>
              {t('Archive…')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {starting && workflow.live && (
        <Suspense>
          <StartFor
            workflow={{ id: workflow.id, name: workflow.name, trigger: workflow.live.trigger.kind }}
            onClose={() => setStarting(false)}
          />
        </Suspense>
      )}
      <Confirm
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking === 'archive' ? t('Archive this workflow') : t('Deactivate this workflow')}
        verb={asking === 'archive' ? t('Archive') : t('Deactivate')}
        danger
        act={leave}
      >
        <p>{t('Nobody new starts. What happens to the runs in flight?')}</p>
        <Radio.Group aria-label={t('Runs in flight')} value={runs} onChange={(value) => setRuns(value as Ending)}>
          <div className="stack tight">
            <Radio value="finish" label={t('They go on to their end')} />
            <Radio value="end" label={t('They end now, and nothing more is sent')} />
          </div>
        </Radio.Group>
      </Confirm>
    </>
  );
}
