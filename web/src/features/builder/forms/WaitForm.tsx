import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { NumberInput, Switch } from '@/ui/controls';
import { useBuilder } from '../useBuilder';
import { ClockFields } from './ClockFields';

type Wait = Schemas['Wait'];

export function WaitForm({ step }: { step: Wait }) {
  const { edit } = useBuilder();
  const put = (change: Partial<Wait>, key?: string) =>
    edit(step.id, (before) => ({ ...before, ...change }) as Wait, key);
  return (
    <>
      <div className="row">
        <NumberInput
          label={t('Days')}
          min={0}
          max={3650}
          w={110}
          value={step.days}
          onChange={(days) => put({ days: Number(days) || 0 }, 'days')}
        />
        <NumberInput
          label={t('Hours')}
          min={0}
          max={87600}
          w={110}
          value={step.hours}
          onChange={(hours) => put({ hours: Number(hours) || 0 }, 'hours')}
        />
      </div>
      <Switch
        label={t('Then until a set time on allowed days')}
        description={t('In the organisation’s time zone. The next such moment after the days and hours.')}
        checked={Boolean(step.until)}
        onChange={(event) =>
          put({
            until: event.currentTarget.checked
              ? { mode: 'at', time: '09:00:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }
              : null,
          })
        }
      />
      {step.until && <ClockFields clock={step.until} onChange={(until) => put({ until }, 'until')} />}
    </>
  );
}
