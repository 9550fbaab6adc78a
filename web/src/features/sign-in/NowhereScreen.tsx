import { lazy, Suspense, useState } from 'react';
import { auth } from '@/api/auth';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Door } from './Door';

const NewOrganisationDialog = lazy(() => import('@/features/account/NewOrganisationDialog'));

/** Signed in, and a member of nothing: an owner took the access away, or the invitation is still to come. */
export function NowhereScreen() {
  const [adding, setAdding] = useState(false);
  const leave = async () => {
    await auth('DELETE', '/auth/session');
    location.assign('/sign-in');
  };
  return (
    <Door
      title={t('You are in no organisation')}
      lead={t('Your account works, but nobody has given it access to an organisation. Ask an owner for an invitation.')}
    >
      <div className="row wrap">
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('New organisation…')}
        </Button>
        <Button variant="default" onClick={() => void leave()}>
          {t('Sign out')}
        </Button>
      </div>
      {adding && (
        <Suspense>
          <NewOrganisationDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Door>
  );
}
