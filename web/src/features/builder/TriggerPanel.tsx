import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { ActionIcon, NumberInput, Radio } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Notice } from '@/ui/states';
import { KindMark } from './StepCard';
import { TRIGGER, useBuilder } from './useBuilder';

/** The trigger in its two families. Changing it keeps steps; criteria of another subject cannot be kept. */
export function TriggerPanel() {
  const { draft, change, triggers, trigger, select, problems, workflow, readOnly } = useBuilder();
  const choose = (kind: string) => {
    const next = triggers?.triggers.find((one) => one.kind === kind);
    const same = trigger?.subject === next?.subject;
    change({
      ...draft,
      trigger: { ...draft.trigger, kind, filters: same ? draft.trigger.filters : null },
      target_invoices: next?.targets ? draft.target_invoices : null,
      target_payments: next?.targets ? draft.target_payments : null,
    });
  };
  const found = (problems.get('') ?? []).filter((problem) => problem.path.startsWith('trigger'));
  return (
    <aside className="panel" aria-label={t('Trigger')}>
      <div className="panel-head">
        <KindMark kind={TRIGGER} />
        <div className="step-text">
          <span className="step-kind">{t('Trigger')}</span>
          <h2>{trigger?.label ?? t('Choose a trigger')}</h2>
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
        {trigger && (
          <section className="stack tight">
            <h3>{trigger.targets || trigger.family === 'data' ? t('Who starts') : t('What starts a run')}</h3>
            <p>{workflow.sentence}</p>
            <Link to="/workflows/$id/criteria" params={{ id: String(workflow.id) }} className="strong">
              {readOnly ? t('Look at the criteria') : t('Edit the criteria')}
            </Link>
          </section>
        )}
        <Only may={!readOnly}>
          {trigger?.family === 'event' && trigger.kind.endsWith('_created') && (
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
          <Radio.Group value={draft.trigger.kind} onChange={choose} label={t('Trigger')}>
            {triggers?.families.map((family) => (
              <section key={family.id} className="family">
                <h3>{family.label}</h3>
                {triggers.triggers
                  .filter((one) => one.family === family.id)
                  .map((one) => (
                    <Radio key={one.kind} value={one.kind} label={one.label} description={one.help} />
                  ))}
              </section>
            ))}
          </Radio.Group>
        </Only>
      </div>
    </aside>
  );
}
