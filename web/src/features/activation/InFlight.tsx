import type { Schemas } from '@/api/client';
import type { InFlightChoice } from '@/features/workflow/queries';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Radio } from '@/ui/controls';
import { Card } from '@/ui/Page';

type Props = {
  data: Schemas['WorkflowActivation'];
  choice: InFlightChoice;
  onChoice: (choice: InFlightChoice) => void;
};

/** What becomes of the runs on older versions, with the number each choice is about. */
export function InFlight({ data, choice, onChoice }: Props) {
  const total = data.in_flight.reduce((sum, one) => sum + one.runs, 0);
  const fit = data.in_flight.reduce((sum, one) => sum + one.with_matching_step, 0);
  const left = total - fit;
  if (!total) return null;
  return (
    <Card title={t('Runs in flight')}>
      <p>
        {data.in_flight
          .map((one) => t('{{runs}} on version {{n}}', { runs: counted(one.runs, 'runs'), n: one.version }))
          .join(', ')}
      </p>
      <Radio.Group
        className="in-flight"
        aria-label={t('What happens to them')}
        value={choice.runs}
        onChange={(runs) => onChoice({ ...choice, runs: runs as InFlightChoice['runs'] })}
      >
        <div className="stack tight">
          <Radio
            value="stay"
            label={t('They stay on their version')}
            description={t('They finish as it was when they started.')}
          />
          <Radio
            value="move"
            label={t('They move to the same step of the new version')}
            description={
              left
                ? t('{{fit}} can move. The step of {{left}} is gone.', {
                    fit: counted(fit, 'runs'),
                    left: counted(left, 'runs'),
                  })
                : t('All {{fit}} can move. Nobody gets a message twice.', { fit: counted(fit, 'runs') })
            }
          />
          {choice.runs === 'move' && left > 0 && (
            <Radio.Group
              className="indent"
              label={t('Those whose step is gone')}
              value={choice.without_step}
              onChange={(without_step) =>
                onChoice({ ...choice, without_step: without_step as InFlightChoice['without_step'] })
              }
            >
              <div className="stack tight">
                <Radio value="end" label={t('end now; nothing more is sent by them')} />
                <Radio value="stay" label={t('stay on their version')} />
              </div>
            </Radio.Group>
          )}
          <Radio
            value="end"
            label={t('They all end')}
            description={t('Nothing more is sent by them. This cannot be undone.')}
          />
        </div>
      </Radio.Group>
    </Card>
  );
}
