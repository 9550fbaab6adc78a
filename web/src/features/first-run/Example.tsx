import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { exampleQuery, loadExample } from './queries';

/** A fictional company to look around in, as an organisation of its own. */
export function Example() {
  const may = useMay('owner');
  const example = useQuery({ ...exampleQuery, enabled: may });
  const [asking, setAsking] = useState(false);
  if (may && example.error)
    return (
      <div className="example">
        <Missing of={[[example, t('whether a fictional company can be loaded')]]} />
      </div>
    );
  if (!may || !example.data?.available) return null;
  return (
    <div className="example">
      <p className="muted">{t('Nothing to connect yet? Look around in a fictional company first.')}</p>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('Load the example…')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Load the example')}
        verb={t('Load it and go there')}
        act={async () => {
          await loadExample();
          location.assign('/');
        }}
      >
        <p>
          {t(
            'A further organisation with made-up customers, invoices, workflows and messages. It is in test mode and stands beside yours: change between them at the top left. It takes some seconds.',
          )}
        </p>
      </Confirm>
    </div>
  );
}
