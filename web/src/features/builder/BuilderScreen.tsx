import { IconListDetails, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { find } from '@/features/workflow/definition';
import { countsQuery } from '@/features/workflow/queries';
import { TrySheet } from '@/features/workflow/TrySheet';
import { WorkflowPage } from '@/features/workflow/WorkflowPage';
import { t } from '@/lib/i18n';
import { SegmentedControl } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { FromReady } from './FromReady';
import { StepList } from './StepList';
import { StepPanel } from './StepPanel';
import { TriggerPanel } from './TriggerPanel';
import { ToolsContext } from './tools';
import { BuilderContext, TRIGGER, useBuilderState } from './useBuilder';
import './builder.css';
import './panel.css';

const Diagram = lazy(() => import('./Diagram').then((module) => ({ default: module.Diagram })));

export function BuilderScreen() {
  const builder = useBuilderState();
  const view = builder.view ?? (builder.phone ? 'list' : 'diagram');
  const placed = find(builder.draft, builder.selected);
  const { undo, redo } = builder;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]');
      if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [undo, redo]);
  return (
    <ToolsContext value={builder.tools}>
      <BuilderContext value={builder}>
        <WorkflowPage fill>
          <Unread id={builder.workflow.id} />
          {builder.ready && <FromReady />}
          <div className="builder">
            <div className="builder-main">
              <div className="builder-bar">
                <SegmentedControl
                  aria-label={t('View')}
                  value={view}
                  onChange={(value) => builder.show(value as 'diagram')}
                  data={[
                    { value: 'diagram', label: <ViewName icon={IconSitemap} name={t('Diagram')} /> },
                    { value: 'list', label: <ViewName icon={IconListDetails} name={t('List')} /> },
                  ]}
                />
              </div>
              {view === 'diagram' ? (
                <Suspense fallback={<div className="canvas" />}>
                  <Diagram />
                </Suspense>
              ) : (
                <StepList />
              )}
            </div>
            {builder.selected === TRIGGER && <TriggerPanel />}
            <TrySheet
              open={builder.trying}
              subject={builder.trigger?.subject ?? 'customer'}
              record={builder.record}
              onRecord={(record) => builder.tryOut({ record })}
              onClose={() => builder.tryOut({ try: undefined, record: undefined })}
            />
            {placed && <StepPanel key={placed.step.id} placed={placed} />}
          </div>
        </WorkflowPage>
      </BuilderContext>
    </ToolsContext>
  );
}

/** The steps can be edited without their figures. */
function Unread({ id }: { id: number }) {
  const counts = useQuery(countsQuery(id));
  return (
    <div className="strip">
      <Missing of={[[counts, t('how many are at each step')]]} />
    </div>
  );
}

const ViewName = ({ icon: Icon, name }: { icon: typeof IconSitemap; name: string }) => (
  <span className="view-name">
    <Icon size={14} aria-hidden />
    {name}
  </span>
);
