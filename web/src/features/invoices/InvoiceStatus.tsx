import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { Badge } from '@/ui/controls';

type Invoice = Schemas['InvoiceRow'];

function plain(invoice: Invoice): string {
  if (invoice.status === 'paid') return t('Paid');
  if (invoice.status === 'voided') return t('Voided');
  const late = (invoice.days_overdue ?? 0) > 0;
  if (invoice.status === 'partly_paid') return late ? t('Part paid, overdue') : t('Part paid');
  return late ? t('Overdue') : t('Open');
}

/** A badge only where somebody should look. */
export function InvoiceStatus({ invoice }: { invoice: Invoice }) {
  const badges: [boolean, string, string][] = [
    [invoice.disputed, t('Disputed'), 'red'],
    [invoice.promised, t('Promised'), 'petrol'],
    [invoice.chasing_paused, t('Paused'), 'yellow'],
    [invoice.payment_in_progress, t('Payment in progress'), 'petrol'],
  ];
  const shown = badges.filter(([on]) => on);
  if (!shown.length) return <span className="muted">{plain(invoice)}</span>;
  return (
    <span className="row">
      {shown.map(([, label, colour]) => (
        <Badge key={label} color={colour}>
          {label}
        </Badge>
      ))}
    </span>
  );
}
