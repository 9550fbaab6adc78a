import { IconAlertTriangle } from '@tabler/icons-react';
import type { Step } from '@/features/workflow/definition';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Counts } from './Counts';
import { lookOf } from './kinds';
import { TRIGGER, useBuilder } from './useBuilder';

export function KindMark({ kind }: { kind: string }) {
  const { icon: Icon, look } = lookOf(kind);
  return (
    <span className="kind" data-look={look}>
      <Icon size={16} stroke={1.7} aria-hidden />
    </span>
  );
}

/** Kind, name, one line, counts; the problem in their place when there is one. A real button: Tab reaches it. */
export function StepCard({ step }: { step?: Step }) {
  const { selected, select, problems, label, title, says, trigger, workflow } = useBuilder();
  const id = step?.id ?? TRIGGER;
  const found = (step ? problems.get(step.id) : problems.get('')) ?? [];
  const worst = found.find((problem) => problem.severity === 'error') ?? found[0];
  return (
    <button
      type="button"
      className="step-card"
      data-on={selected === id || undefined}
      data-bad={worst?.severity === 'error' || undefined}
      aria-pressed={selected === id}
      onClick={() => select(id)}
    >
      <span className="step-top">
        <KindMark kind={step?.kind ?? TRIGGER} />
        <span className="step-text">
          <span className="step-kind">{step ? label(step.kind) : t('Trigger')}</span>
          <span className="step-title">{step ? title(step) : (trigger?.label ?? t('Not chosen'))}</span>
        </span>
      </span>
      <span className="step-says">{step ? says(step) : workflow.sentence}</span>
      {worst ? (
        <span className="step-problem" data-tone={worst.severity === 'error' ? 'bad' : 'warn'}>
          <IconAlertTriangle size={13} aria-hidden />
          <span className="clip">{found.length > 1 ? counted(found.length, 'problems') : worst.message}</span>
        </span>
      ) : (
        <Counts id={id} />
      )}
    </button>
  );
}
