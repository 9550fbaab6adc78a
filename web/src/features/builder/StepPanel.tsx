import { IconX } from '@tabler/icons-react';
import type { Placed, Step } from '@/features/workflow/definition';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { ActionIcon, TextInput } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Notice } from '@/ui/states';
import { EmailForm } from './forms/EmailForm';
import { ForkForm } from './forms/ForkForm';
import { WaitForm } from './forms/WaitForm';
import { KindMark } from './StepCard';
import { StepMenu } from './StepMenu';
import { useBuilder } from './useBuilder';

export function StepPanel({ placed }: { placed: Placed }) {
  const { step, number } = placed;
  const { label, title, select, problems, edit, readOnly } = useBuilder();
  const found = problems.get(step.id) ?? [];
  return (
    <aside className="panel" aria-label={t('Step {{number}}, {{name}}', { number, name: title(step) })}>
      <div className="panel-head">
        <KindMark kind={step.kind} />
        <div className="step-text">
          <span className="step-kind">
            {number} · {label(step.kind)}
          </span>
          <h2>{title(step)}</h2>
        </div>
        {!readOnly && (
          <StepMenu
            id={step.id}
            title={title(step)}
            number={number}
            first={placed.slot.at === 0}
            last={placed.slot.at === placed.of - 1}
          />
        )}
        <ActionIcon aria-label={t('Close')} onClick={() => select(undefined)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Stats id={step.id} />
      <div className="panel-body stack">
        {found.map((problem) => (
          <Notice
            key={problem.path + problem.code}
            tone={problem.severity === 'error' ? 'bad' : 'warn'}
            title={problem.message}
          >
            {problem.severity === 'error' && <p>{t('The workflow can be activated once this is mended.')}</p>}
          </Notice>
        ))}
        <Only may={!readOnly}>
          <TextInput
            label={t('Step name')}
            placeholder={title(step)}
            maxLength={200}
            value={step.name}
            onChange={(event) => {
              const name = event.currentTarget.value;
              edit(step.id, (before) => ({ ...before, name }), 'name');
            }}
          />
          <Form step={step} path={placed.path} />
        </Only>
      </div>
    </aside>
  );
}

function Form({ step, path }: { step: Step; path: string }) {
  if (step.kind === 'send_email') return <EmailForm step={step} />;
  if (step.kind === 'wait') return <WaitForm step={step} />;
  if (step.kind === 'if_else') return <ForkForm step={step} path={path} />;
  if (step.kind === 'end') return <p className="muted">{t('Whoever comes here leaves the workflow.')}</p>;
  return <Notice>{t('This version of the app has no form for this kind of step. It is kept as it is.')}</Notice>;
}

function Stats({ id }: { id: string }) {
  const { counts } = useBuilder();
  const of = counts?.steps[id];
  if (!of) return null;
  const shown: [string, number, 'warn' | 'bad' | undefined][] = [
    [t('Waiting'), of.waiting, undefined],
    [t('Done'), of.done, undefined],
    [t('Held'), of.held, of.held ? 'warn' : undefined],
    [t('Failed'), of.failed, of.failed ? 'bad' : undefined],
  ];
  return (
    <dl className="panel-stats">
      {shown.map(([name, n, tone]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{showNumber(n)}</dd>
        </div>
      ))}
    </dl>
  );
}
