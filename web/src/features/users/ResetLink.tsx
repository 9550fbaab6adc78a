import { useState } from 'react';
import { makeResetLink } from '@/api/people';
import type { Member } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { useSending } from '@/ui/useSending';

/** For installations without mail, and for people who do not get theirs. */
export function ResetLink({ user, onClose }: { user: Member; onClose: () => void }) {
  const [link, setLink] = useState('');
  const form = useSending();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('Reset link for {{name}}', { name: user.name })}</b>}
      centered
      size={500}
      closeOnClickOutside={!link}
    >
      <form className="stack" onSubmit={form.submit(async () => setLink((await makeResetLink(user.id)).link))}>
        {link ? (
          <>
            <p>{t('Hand it to {{name}} in a way only they can read. It works once.', { name: user.name })}</p>
            <Copyable text={link} label={t('Copy the link')} />
          </>
        ) : (
          <p>
            {t(
              'With the link {{name}} chooses a new password. Whoever has the link can: hand it over in person or over a safe channel. The audit keeps that you made it.',
              {
                name: user.name,
              },
            )}
          </p>
        )}
        {form.error !== undefined && <Failed error={form.error} />}
        <div className="row">
          <Button variant="default" className="push" onClick={onClose}>
            {link ? t('Done') : t('Cancel')}
          </Button>
          {!link && (
            <Button type="submit" loading={form.busy}>
              {t('Make the link')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
