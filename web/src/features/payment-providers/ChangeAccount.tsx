import { useState } from 'react';
import { CaseForm } from '@/features/cases/CaseForm';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { TextInput } from '@/ui/controls';
import { SecretInput } from '@/ui/SecretInput';
import { done } from '@/ui/toast';
import { type Account, changeAccount, removeAccount } from './queries';

type Props = { account: Account; again: () => Promise<void>; onClose: () => void };

export function ChangeAccount({ account, again, onClose }: Props) {
  const [name, setName] = useState(account.name);
  const [secret, setSecret] = useState('');
  const save = async () => {
    await changeAccount(account.id, {
      ...(name.trim() !== account.name && { name: name.trim() }),
      ...(secret.trim() && { secret: secret.trim() }),
    });
    await again();
    done(t('{{name}} is changed.', { name: name.trim() }));
  };
  return (
    <CaseForm
      title={t('Change {{name}}', account)}
      verb={t('Save')}
      fields={['name', 'secret']}
      disabled={!name.trim() || (name.trim() === account.name && !secret.trim())}
      act={save}
      onClose={onClose}
    >
      {(at) => (
        <>
          <TextInput
            data-autofocus
            label={t('Name')}
            maxLength={200}
            value={name}
            error={at('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SecretInput
            label={account.kind === 'stripe' ? t('Secret key') : t('Access token')}
            description={t(
              'One is stored. Leave this empty to keep it. With a new one, charges that wait are tried at once.',
            )}
            autoComplete="off"
            value={secret}
            error={at('secret')}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}

export function RemoveAccount({ account, again, onClose }: Props) {
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('Remove {{name}}', account)}
      verb={t('Remove the account')}
      danger
      act={async () => {
        await removeAccount(account.id);
        await again();
        done(t('{{name}} is removed, and its key wiped.', account));
      }}
    >
      <p>
        {t(
          'Its key is wiped, payment methods left through it cannot be charged any more, and its payment links close. What was charged stays.',
        )}
      </p>
      <p>{t('It is refused while a charge through it is not decided.')}</p>
    </Confirm>
  );
}
