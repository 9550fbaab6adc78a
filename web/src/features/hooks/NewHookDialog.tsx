import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { Select, TextInput } from '@/ui/controls';
import { makeHook, type NewHook } from './queries';

type Props = { onClose: () => void; onMade: (made: { id: number; secret: string }) => Promise<void> };

const keys: { value: NewHook['customer_key']; label: string }[] = [
  { value: 'reference', label: t('Its reference') },
  { value: 'erp_id', label: t('Its id in the ERP') },
  { value: 'id', label: t('Its id here') },
  { value: 'email', label: t('An email address of one of its contacts') },
];

export function NewHookDialog({ onClose, onMade }: Props) {
  const [hook, setHook] = useState<NewHook>({ name: '', customer_path: '', customer_key: 'reference' });
  const put = (change: Partial<NewHook>) => setHook((before) => ({ ...before, ...change }));
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('New address for calls')}
      verb={t('Make the address')}
      disabled={!hook.name.trim() || !hook.customer_path.trim()}
      act={async () => onMade(await makeHook(hook))}
    >
      <TextInput
        data-autofocus
        label={t('Name')}
        placeholder={t('Online shop')}
        maxLength={200}
        value={hook.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('Where the customer stands in the body')}
        description={t('Names with dots between them: data.customer.number')}
        maxLength={200}
        value={hook.customer_path}
        onChange={(event) => put({ customer_path: event.currentTarget.value })}
      />
      <Select
        label={t('What stands there')}
        allowDeselect={false}
        data={keys}
        value={hook.customer_key}
        onChange={(key) => put({ customer_key: (key ?? 'reference') as NewHook['customer_key'] })}
      />
    </Confirm>
  );
}
