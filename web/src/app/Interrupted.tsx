import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '@/api/client';
import { meQuery } from '@/api/me';
import { switchOrganisation } from '@/api/people';
import type { Me } from '@/api/people-types';
import { expired } from '@/api/session';
import { SignInForm } from '@/features/sign-in/SignInForm';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import { Notice } from '@/ui/states';

type Props = { signedOut: boolean; elsewhere: Me | undefined };

/** Over the page, which stays as it was: requests wait until somebody is signed in again. */
export default function Interrupted({ signedOut, elsewhere }: Props) {
  const title = elsewhere ? t('Something else is open now') : t('Signed out: sign in to go on');
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      title={<b>{title}</b>}
      centered
      size={420}
    >
      {elsewhere ? <Elsewhere me={elsewhere} /> : signedOut && <Again />}
    </Modal>
  );
}

function Elsewhere({ me }: { me: Me }) {
  return (
    <div className="stack">
      <p>
        {t(
          'Another tab is now in {{organisation}} as {{name}}. This tab still shows what was open before, and cannot be used any further.',
          {
            organisation: me.organisation?.name ?? t('no organisation'),
            name: me.user?.name ?? me.actor,
          },
        )}
      </p>
      <div className="row">
        <Button className="push" onClick={() => location.assign('/')}>
          {t('Go on in {{organisation}}', { organisation: me.organisation?.name ?? t('Dunnock') })}
        </Button>
      </div>
    </div>
  );
}

function Again() {
  const queries = useQueryClient();
  const me = useQuery({ ...meQuery, enabled: false });
  const [before] = useState(me.data);
  // Somebody else's sign-in must not send what this person typed; their own, made here, goes back to the organisation that is open.
  const done = async (here: boolean) => {
    let now = await answer(api.GET('/api/v1/me'));
    if (!now.signed_in) return;
    const open = before?.organisation?.id;
    const member = now.organisations.some(({ id }) => id === open);
    if (here && open && member && before?.user?.id === now.user?.id && now.organisation?.id !== open)
      now = await switchOrganisation(open);
    queries.setQueryData(meQuery.queryKey, now);
    if (before?.user?.id === now.user?.id && open === now.organisation?.id) expired.set(false);
  };
  // Signed in again in another tab, perhaps with another service.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void done(false);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  });
  return (
    <div className="stack">
      <Notice>{t('The page and what you typed are kept. What was being sent goes out once you are signed in.')}</Notice>
      <SignInForm {...(before?.user && { email: before.user.email })} onDone={() => done(true)} />
      <p className="hint">
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('Sign in another way, in a new tab')}
        </a>
      </p>
    </div>
  );
}
