import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Notice } from '@/ui/states';
import { useBuilder } from './useBuilder';

/** What to look at in a ready workflow before it is activated. */
export function FromReady() {
  const { workflow, dismiss } = useBuilder();
  return (
    <div className="strip">
      <Notice
        action={
          <Button variant="subtle" size="compact-sm" onClick={dismiss}>
            {t('Understood')}
          </Button>
        }
      >
        <p>
          {t('This is a draft and writes to nobody. Look next at whom it means, under')}{' '}
          <Link to="/workflows/$id/criteria" params={{ id: String(workflow.id) }}>
            {t('Criteria')}
          </Link>
          {t(', and at the template of each email; then try it on one record and activate it.')}
        </p>
      </Notice>
    </div>
  );
}
