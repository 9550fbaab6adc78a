import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Trigger } from '@/features/workflows/topics';
import { t } from '@/lib/i18n';
import { ActionIcon, Button, NumberInput, Skeleton } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Notice } from '@/ui/states';
import { done } from '@/ui/toast';
import { KindMark } from './StepCard';
import { TRIGGER, useBuilder } from './useBuilder';

const TriggerPicker = lazy(() => import('./TriggerPicker').then((m) => ({ default: m.TriggerPicker })));
const HookPart = lazy(() => import('@/features/hooks/HookPart').then((m) => ({ default: m.HookPart })));

/** The trigger in its two families. Changing it keeps steps; criteria of another subject cannot be kept. */
export function TriggerPanel() {
  const { draft, change, trigger, select, problems, readOnly } = useBuilder();
  const [changing, setChanging] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const picked = useRef(false);
  const choose = (next: Trigger) => {
    const same = trigger?.subject === next.subject;
    const lost = !same && (draft.trigger.filters || draft.target_invoices || draft.target_payments);
    setChanging(false);
    picked.current = true;
    if (next.kind === draft.trigger.kind) return;
    change({
      ...draft,
      trigger: { ...draft.trigger, kind: next.kind, filters: same ? draft.trigger.filters : null, hook_id: null },
      target_invoices: next.targets && same ? draft.target_invoices : null,
      target_payments: next.targets && same ? draft.target_payments : null,
    });
    if (lost) done(t('The criteria were about other records and are gone. Undo brings them back.'));
  };
  const open = changing || !trigger;
  // The list that had the focus is gone: it goes to the name of what was chosen.
  useEffect(() => {
    if (open || !picked.current) return;
    picked.current = false;
    head.current?.focus();
  }, [open]);
  const found = (problems.get('') ?? []).filter((problem) => problem.path.startsWith('trigger'));
  return (
    <aside className="panel" aria-label={t('Trigger')}>
      <div className="panel-head">
        <KindMark kind={TRIGGER} />
        <div className="step-text">
          <span className="step-kind">{t('Trigger')}</span>
          <h2 ref={head} tabIndex={-1}>
            {trigger?.label ?? t('Choose a trigger')}
          </h2>
        </div>
        <ActionIcon aria-label={t('Close')} onClick={() => select(undefined)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className="panel-body stack">
        {trigger &&
          found.map((problem) => (
            <Notice key={problem.path + problem.code} tone={problem.severity === 'error' ? 'bad' : 'warn'}>
              {problem.message}
            </Notice>
          ))}
        {trigger && !open && <Chosen trigger={trigger} onChange={() => setChanging(true)} />}
        {open && !readOnly && (
          <Suspense fallback={<Skeleton height={320} />}>
            {trigger && (
              <Button variant="default" size="compact-sm" onClick={() => setChanging(false)}>
                {t('Keep {{name}}', { name: trigger.label })}
              </Button>
            )}
            <TriggerPicker value={draft.trigger.kind} onPick={choose} />
          </Suspense>
        )}
        {open && readOnly && <p className="muted">{t('No trigger is chosen yet.')}</p>}
      </div>
    </aside>
  );
}

/** What the trigger means, whom it starts, and what belongs to it alone. */
function Chosen({ trigger, onChange }: { trigger: Trigger; onChange: () => void }) {
  const { draft, change, workflow, readOnly } = useBuilder();
  const id = String(workflow.id);
  return (
    <>
      <p>{trigger.help}</p>
      <dl className="trigger-facts">
        <dt>{t('Runs are about')}</dt>
        <dd>{trigger.subject_label}</dd>
        <dt>{t('Raised by')}</dt>
        <dd>{trigger.source}</dd>
      </dl>
      <section className="stack tight">
        <h3>{trigger.targets || trigger.family === 'data' ? t('Who starts') : t('What starts a run')}</h3>
        <p>{workflow.sentence}</p>
        <Link to="/workflows/$id/criteria" params={{ id }} className="strong">
          {readOnly ? t('Look at the criteria') : t('Edit the criteria')}
        </Link>
      </section>
      {trigger.kind === 'manual_enrolment' && (
        <p className="muted">
          {t('Nobody starts by itself. Once the workflow is active, choose “Start for…” in its menu at the top right.')}
        </p>
      )}
      {trigger.kind === 'inbound_webhook' && (
        <Suspense fallback={<Skeleton height={160} />}>
          <HookPart
            value={draft.trigger.hook_id ?? undefined}
            onChange={(hook_id) => change({ ...draft, trigger: { ...draft.trigger, hook_id } })}
            readOnly={Boolean(readOnly)}
          />
        </Suspense>
      )}
      <Only may={!readOnly}>
        {trigger.family === 'event' && /^(invoice|credit_note|customer)_created$/.test(trigger.kind) && (
          <NumberInput
            label={t('Only what was issued within')}
            description={t('“Created” means first seen here. Older ones that arrive late start nothing.')}
            suffix={` ${t('days')}`}
            min={1}
            max={3650}
            w={150}
            value={draft.trigger.created_within_days ?? 30}
            onChange={(days) =>
              change({ ...draft, trigger: { ...draft.trigger, created_within_days: Number(days) || 1 } }, 'created')
            }
          />
        )}
        <Button variant="default" onClick={onChange}>
          {t('Change the trigger…')}
        </Button>
      </Only>
    </>
  );
}
