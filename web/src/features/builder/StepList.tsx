import { IconAlertTriangle } from '@tabler/icons-react';
import { arms, ROOT, type Step } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { AddStep } from './AddStep';
import { Counts } from './Counts';
import { KindMark } from './StepCard';
import { StepMenu } from './StepMenu';
import { TRIGGER, useBuilder } from './useBuilder';

/** The same workflow as the diagram, as nested lists: the plainer road for keyboards, screen readers and phones. */
export function StepList() {
  const { draft, selected, select, trigger, workflow } = useBuilder();
  return (
    <div className="steps-wrap">
      <div className="steps-row" data-on={selected === TRIGGER || undefined}>
        <button type="button" className="steps-main" onClick={() => select(TRIGGER)}>
          <KindMark kind={TRIGGER} />
          <span className="step-text">
            <span className="step-title">{trigger?.label ?? t('Choose a trigger')}</span>
            <span className="hint two-lines">{workflow.sentence}</span>
          </span>
        </button>
        <Counts id={TRIGGER} />
      </div>
      <Steps owner={ROOT} steps={draft.steps} prefix="" />
    </div>
  );
}

type StepsProps = { owner: string; steps: readonly Step[]; prefix: string };

const Steps = ({ owner, steps, prefix }: StepsProps) => (
  <ol className="steps">
    {steps.map((step, at) => (
      <Row key={step.id} step={step} number={`${prefix}${at + 1}`} at={at} of={steps.length} owner={owner} />
    ))}
    <li>
      <AddStep
        slot={{ owner, at: steps.length }}
        label={owner === ROOT ? t('Add a step at the end') : t('Add a step to this way')}
      />
    </li>
  </ol>
);

type RowProps = { step: Step; number: string; at: number; of: number; owner: string };

function Row({ step, number, at, of, owner }: RowProps) {
  const { selected, select, problems, title, says, label } = useBuilder();
  const worst = problems.get(step.id)?.[0];
  return (
    <li>
      <div className="steps-row" data-on={selected === step.id || undefined}>
        <button type="button" className="steps-main" onClick={() => select(step.id)}>
          <span className="steps-number">{number}</span>
          <KindMark kind={step.kind} />
          <span className="step-text">
            <span className="step-title">
              <span className="sr">{label(step.kind)}: </span>
              {title(step)}
            </span>
            <span className="hint">{says(step)}</span>
            {worst && (
              <span className="step-problem" data-tone={worst.severity === 'error' ? 'bad' : 'warn'}>
                <IconAlertTriangle size={13} aria-hidden /> {worst.message}
              </span>
            )}
          </span>
        </button>
        <Counts id={step.id} />
        <StepMenu placed={{ step, number, path: '', slot: { owner, at }, of }} />
      </div>
      {arms(step).map((arm, n) => (
        <div className="steps-way" key={arm.id}>
          <div className="steps-label">
            {arm.last ? arm.label : t('If: {{name}}', { name: arm.label || t('no name') })}
          </div>
          <Steps owner={arm.id} steps={arm.steps} prefix={`${number}${String.fromCharCode(97 + n)}.`} />
        </div>
      ))}
    </li>
  );
}
