import type { ReactNode } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { Failed } from '@/ui/states';
import type { useSending } from '@/ui/useSending';

type Props = {
  title: string;
  hint?: string;
  dirty: boolean;
  form: ReturnType<typeof useSending>;
  save: () => Promise<unknown>;
  undo: () => void;
  /** Read only: nothing to save. */
  locked?: boolean;
  /** What to say while there is nothing to save; usually that all is saved. */
  still?: string;
  beside?: ReactNode;
  children: ReactNode;
};

/** A form saved for itself, which always says whether it is. */
export function Section({ title, hint, dirty, form, save, undo, locked, still, beside, children }: Props) {
  return (
    <Card title={title}>
      <form className="stack section" noValidate onSubmit={form.submit(save)}>
        {hint && <p className="hint section-hint">{hint}</p>}
        {children}
        {form.rest !== undefined && <Failed error={form.rest} />}
        {!locked && (
          <div className="row wrap section-foot">
            <span className="muted" role="status">
              {form.busy ? t('Saving') : dirty ? t('Not saved yet') : (still ?? t('All changes saved'))}
            </span>
            <span className="row push">
              {beside}
              {dirty && (
                <Button variant="default" onClick={undo}>
                  {t('Undo changes')}
                </Button>
              )}
              <Button type="submit" loading={form.busy} disabled={!dirty}>
                {t('Save')}
              </Button>
            </span>
          </div>
        )}
      </form>
    </Card>
  );
}
