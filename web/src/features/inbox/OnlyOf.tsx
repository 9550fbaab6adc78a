import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';

/** The list is that of one customer, until somebody wants all again. */
export function OnlyOf({ id, onClear }: { id: number; onClear: () => void }) {
  const { data } = useQuery(customerQuery(id));
  return (
    <p className="row only-of">
      <span className="clip">{t('Only of {{name}}', { name: data?.name ?? t('one customer') })}</span>
      <Button className="push" variant="default" size="compact-xs" onClick={onClear}>
        {t('Show all')}
      </Button>
    </p>
  );
}
