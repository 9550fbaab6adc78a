import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Card } from '@/ui/Page';

const whats: Record<string, string> = {
  added: t('added'),
  removed: t('removed'),
  changed: t('changed'),
  moved: t('moved'),
};

/** What the new version has otherwise, each with before and after. */
export function Changes({ data }: { data: Schemas['WorkflowActivation'] }) {
  return (
    <Card title={t('What changed')}>
      {data.live_version === null ? (
        <p className="muted">{t('This is the first version.')}</p>
      ) : data.changes.length ? (
        <ul className="changes">
          {data.changes.map((change) => (
            <li key={`${change.what}${change.step_id}${change.name}`}>
              <b>{change.number}</b> {change.name} <span className="muted">{whats[change.what]}</span>
              {change.details.length > 0 && (
                <dl className="change-parts">
                  {change.details.map((one) => (
                    <div key={one.field}>
                      <dt>{one.field}</dt>
                      <dd>
                        {one.before && <del>{one.before}</del>} {one.after && <ins>{one.after}</ins>}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t('Nothing changed since version {{n}}.', { n: data.live_version })}</p>
      )}
    </Card>
  );
}
