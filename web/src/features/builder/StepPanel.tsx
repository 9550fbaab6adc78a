import { IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Placed, Step } from '@/features/workflow/definition';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { ActionIcon, Skeleton, TextInput } from '@/ui/controls';
import { Only } from '@/ui/Only';
import { Notice } from '@/ui/states';
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

// Fetched when a step is first opened, with the others of its group: the diagram comes without them.
const MessageForm = lazy(() => import('./forms/MessageForm').then((m) => ({ default: m.MessageForm })));
const WaitForm = lazy(() => import('./forms/WaitForm').then((m) => ({ default: m.WaitForm })));
const UntilForm = lazy(() => import('./forms/UntilForm').then((m) => ({ default: m.UntilForm })));
const ForkForm = lazy(() => import('./forms/ForkForm').then((m) => ({ default: m.ForkForm })));
const ActionForm = lazy(() => import('./forms/ActionForm').then((m) => ({ default: m.ActionForm })));

const Form = (props: { step: Step; path: string }) => (
  <Suspense fallback={<Skeleton height={220} />}>
    <FormOf {...props} />
  </Suspense>
);

function FormOf({ step, path }: { step: Step; path: string }) {
  switch (step.kind) {
    case 'send_email':
    case 'send_text':
      return <MessageForm step={step} />;
    case 'wait':
      return <WaitForm step={step} />;
    case 'wait_until':
      return <UntilForm step={step} path={path} />;
    case 'if_else':
      return <ForkForm step={step} path={path} />;
    case 'create_task':
    case 'add_note':
    case 'notify_user':
    case 'update_customer':
    case 'update_invoice':
    case 'retry_charge':
      return <ActionForm step={step} />;
    case 'end':
      return <p className="muted">{t('Whoever comes here leaves the workflow.')}</p>;
    default:
      return <Notice>{t('This version of the app has no form for this kind of step. It is kept as it is.')}</Notice>;
  }
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
