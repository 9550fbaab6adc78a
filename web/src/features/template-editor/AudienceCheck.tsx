import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Template } from '@/features/templates/queries';
import { t } from '@/lib/i18n';
import { Button, Select } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { checkAudience } from './queries';

type Props = { template: Template; changed: boolean; onRecord: (id: number) => void };

/** The template written for everybody a workflow means now: whose message would have a gap. */
export function AudienceCheck({ template, changed, onRecord }: Props) {
  const uses = [...new Map(template.used_by.map((use) => [use.id, use])).values()];
  const [chosen, setChosen] = useState<string | null>(null);
  const use = uses.find((one) => String(one.id) === chosen) ?? uses[0];
  const check = useMutation({
    meta: { shown: true },
    mutationFn: () => checkAudience(template.id, use?.id ?? 0, !use?.live),
  });
  if (!use) return null;
  return (
    <section className="card stack" aria-label={t('Check with its customers')}>
      <div className="row wrap">
        {uses.length > 1 ? (
          <Select
            className="grow"
            aria-label={t('Workflow')}
            data={uses.map((one) => ({ value: String(one.id), label: one.name }))}
            value={String(use.id)}
            onChange={(id) => {
              setChosen(id);
              check.reset();
            }}
          />
        ) : (
          <span className="grow muted">{t('Used by {{name}}', { name: use.name })}</span>
        )}
        <Button variant="default" loading={check.isPending} disabled={changed} onClick={() => check.mutate()}>
          {t('Check with its customers')}
        </Button>
      </div>
      {changed && <p className="hint">{t('The saved template is checked. Save first.')}</p>}
      {check.error && <Failed error={check.error} retry={() => check.mutate()} />}
      {check.data && (
        <Notice tone={check.data.problems.length ? 'warn' : undefined} title={check.data.sentence}>
          {check.data.problems.length > 0 && (
            <ul className="check-list">
              {check.data.problems.map((fault) => (
                <li key={`${fault.language}${fault.part}${fault.line}${fault.path}${fault.code}`}>
                  {fault.sentence}
                  {fault.examples.map((one) => (
                    <span key={one.id} className="check-one">
                      <Link to="/customers/$id" params={{ id: String(one.customer_id) }}>
                        {one.name}
                      </Link>{' '}
                      <button type="button" className="link" onClick={() => onRecord(one.id)}>
                        {t('Preview')}
                        <span className="sr">: {one.name}</span>
                      </button>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </section>
  );
}
