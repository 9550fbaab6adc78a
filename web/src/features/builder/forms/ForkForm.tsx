import { IconPlus, IconX } from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import { CriteriaEditor } from '@/features/criteria/CriteriaEditor';
import { type Definition, ids } from '@/features/workflow/definition';
import { freshId } from '@/features/workflow/edits';
import { emptyCriteria } from '@/features/workflow/read';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { ActionIcon, Button, TextInput } from '@/ui/controls';
import { useBuilder } from '../useBuilder';

type Fork = Schemas['IfElse'];

/** Its ways, each with a condition; asked from the top when a run arrives, the first true one is taken. */
export function ForkForm({ step, path }: { step: Fork; path: string }) {
  const { edit, draft, trigger, problems } = useBuilder();
  const put = (change: (before: Fork) => Fork, key?: string) => edit(step.id, (before) => change(before as Fork), key);
  const way = (at: number, change: Partial<Fork['branches'][number]>, key?: string) =>
    put(
      (f) => ({ ...f, branches: f.branches.map((b, n) => (n === at ? { ...b, ...change } : b)) }),
      key && `${at}${key}`,
    );
  const found = problems.get(step.id) ?? [];
  return (
    <>
      {step.branches.map((branch, at) => (
        <section key={branch.id} className="fork-way">
          <div className="row">
            <TextInput
              className="grow"
              label={t('Way {{n}}', { n: at + 1 })}
              value={branch.label}
              placeholder={t('Name of this way')}
              onChange={(event) => way(at, { label: event.currentTarget.value }, 'label')}
            />
            {step.branches.length > 1 && (
              <ActionIcon
                className="beside-input"
                aria-label={t('Remove way {{name}}, {{steps}}', {
                  name: branch.label,
                  steps: counted(branch.steps.length, 'steps'),
                })}
                onClick={() => put((f) => ({ ...f, branches: f.branches.toSpliced(at, 1) }))}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </div>
          <CriteriaEditor
            narrow
            subject={trigger?.subject ?? 'customer'}
            value={branch.criteria}
            onChange={(criteria, key) => way(at, { criteria }, key)}
            problems={found}
            path={`${path}.branches[${at}].criteria`}
            label={t('When {{name}} is taken', { name: branch.label })}
          />
        </section>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={13} />}
        disabled={step.branches.length >= 20}
        onClick={() => put((f) => ({ ...f, branches: [...f.branches, newWay(draft, f.branches.length)] }))}
      >
        {t('Add a way')}
      </Button>
      <TextInput
        label={t('When none is true')}
        value={step.otherwise.label}
        onChange={(event) => {
          const label = event.currentTarget.value;
          put((f) => ({ ...f, otherwise: { ...f.otherwise, label } }), 'otherwise');
        }}
      />
    </>
  );
}

const newWay = (draft: Definition, n: number): Fork['branches'][number] => ({
  id: freshId(ids(draft), 'way'),
  label: t('Way {{n}}', { n: n + 1 }),
  criteria: emptyCriteria(),
  steps: [],
});
