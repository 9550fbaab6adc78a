import type { Schemas } from '@/api/client';
import { counted, nounOf, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { currencyName } from '@/lib/money';
import { Button } from '@/ui/controls';
import { Money } from '@/ui/figures';
import { Card, KeyValues } from '@/ui/Page';

/** Who starts, when, with what money at stake, and when the first message leaves. */
export function Starts({ starts, onShow }: { starts: Schemas['WorkflowActivation']['starts']; onShow: () => void }) {
  if (!starts)
    return (
      <Card title={t('What will start')}>
        <p className="muted">{t('Known once the problems are mended.')}</p>
      </Card>
    );
  if (starts.mode === 'event')
    return (
      <Card title={t('What will start')}>
        <p>{starts.when}</p>
      </Card>
    );
  return (
    <Card
      title={t('What will start')}
      actions={
        <Button variant="default" size="compact-sm" onClick={onShow}>
          {t('See who')}
        </Button>
      }
    >
      <p className="starts">
        <span className="huge">{showNumber(starts.records)}</span>{' '}
        {t('{{noun}} new', {
          noun: nounOf(starts.records, starts.records === starts.customers ? 'customers' : 'records'),
        })}
      </p>
      <KeyValues
        rows={[
          [t('Starts'), starts.when],
          ...(starts.first_message ? ([[t('First messages'), starts.first_message]] as const) : []),
          ...starts.totals.map(
            (total) =>
              [
                t('Overdue, {{currency}}', { currency: currencyName(total.currency) }),
                <span key={total.currency}>
                  <Money amount={total.overdue} currency={total.currency} />{' '}
                  <span className="muted">{counted(total.count, 'invoices')}</span>
                </span>,
              ] as const,
          ),
        ]}
      />
    </Card>
  );
}
