import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, useDeferredValue } from 'react';
import { arms, ROOT, type Step } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { AddStep } from './AddStep';
import { Counts } from './Counts';
import type { Face } from './faces';
import { KindMark } from './StepCard';
import { StepMenu } from './StepMenu';
import { useTools } from './tools';
import { TRIGGER, useBuilder } from './useBuilder';

/** The same workflow as the diagram, as nested lists: the plainer road for keyboards, screen readers and phones. */
export function StepList() {
  const { draft, faces } = useBuilder();
  return <All steps={useDeferredValue(draft.steps)} faces={useDeferredValue(faces)} />;
}

type Faces = ReadonlyMap<string, Face>;

const All = memo(function All({ steps, faces }: { steps: readonly Step[]; faces: Faces }) {
  const trigger = faces.get(TRIGGER);
  return (
    <div className="steps-wrap">
      {trigger && <Head face={trigger} />}
      <Steps owner={ROOT} steps={steps} prefix="" faces={faces} />
    </div>
  );
});

type StepsProps = { owner: string; steps: readonly Step[]; prefix: string; faces: Faces };

function Steps({ owner, steps, prefix, faces }: StepsProps) {
  return (
    <ol className="steps">
      {steps.map((step, at) => {
        const number = `${prefix}${at + 1}`;
        const face = faces.get(step.id);
        return (
          <li key={step.id}>
            {face && <Head face={face} number={number} owner={owner} at={at} of={steps.length} />}
            {arms(step).map((arm, n) => (
              <div className="steps-way" key={arm.id}>
                <div className="steps-label">
                  {arm.asked ? t('If: {{name}}', { name: arm.label || t('no name') }) : arm.label}
                </div>
                <Steps
                  faces={faces}
                  owner={arm.id}
                  steps={arm.steps}
                  prefix={`${number}${String.fromCharCode(97 + n)}.`}
                />
              </div>
            ))}
          </li>
        );
      })}
      <li>
        <AddStep
          owner={owner}
          at={steps.length}
          label={owner === ROOT ? t('Add a step at the end') : t('Add a step to this way')}
        />
      </li>
    </ol>
  );
}

type HeadProps = { face: Face; number?: string; owner?: string; at?: number; of?: number };

const Head = memo(function Head({ face, number, owner, at = 0, of = 1 }: HeadProps) {
  const { select } = useTools();
  return (
    <div className="steps-row" data-on={face.on || undefined}>
      <button type="button" className="steps-main" aria-pressed={face.on} onClick={() => select(face.id)}>
        {number && <span className="steps-number">{number}</span>}
        <KindMark kind={face.kind} />
        <span className="step-text">
          <span className="step-title">
            <span className="sr">{face.kindLabel}: </span>
            {face.title}
          </span>
          <span className={number ? 'hint' : 'hint two-lines'}>{face.says}</span>
          {face.tone && (
            <span className="step-problem" data-tone={face.tone}>
              <IconAlertTriangle size={13} aria-hidden /> {face.problem}
            </span>
          )}
        </span>
      </button>
      <Counts figures={face.figures} />
      {number && owner && (
        <StepMenu id={face.id} title={face.title} number={number} first={at === 0} last={at === of - 1} />
      )}
    </div>
  );
});
