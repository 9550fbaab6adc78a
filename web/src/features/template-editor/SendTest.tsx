import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Button, TextInput } from '@/ui/controls';
import { done } from '@/ui/toast';
import { sendTest } from './queries';

type Props = { template: number; language: string; record: number | undefined; disabled: boolean };

export function SendTest({ template, language, record, disabled }: Props) {
  const [asking, setAsking] = useState(false);
  const me = useQuery(meQuery).data?.user?.email ?? '';
  const [typed, setTyped] = useState<string>();
  const to = typed ?? me;
  return (
    <>
      <Button variant="default" disabled={disabled} onClick={() => setAsking(true)}>
        {t('Send test to me…')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('Send a test')}
        verb={t('Send the test')}
        disabled={!to.includes('@')}
        act={async () => done((await sendTest(template, language, record, to.trim())).said)}
      >
        <p>{t('The saved template, with the record chosen for the preview, to you and nobody else.')}</p>
        <TextInput
          data-autofocus
          type="email"
          label={t('To')}
          value={to}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Confirm>
    </>
  );
}
