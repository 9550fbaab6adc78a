import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { goToProvider, providers } from '@/api/auth';
import { meQuery } from '@/api/me';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import { Door } from './Door';
import { SignInForm } from './SignInForm';

/** Only an address of this app: it came out of the address line. */
const inside = (to: string | undefined) => (to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/');

export function SignInScreen() {
  const { to, error } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const others = useQuery({ queryKey: ['providers'], queryFn: providers, staleTime: 600_000 });
  const done = async () => {
    queries.clear();
    await navigate({ href: inside(to), replace: true });
  };
  if (me.data?.signed_in) {
    void done();
    return null;
  }
  return (
    <Door title={t('Sign in')}>
      {me.error && <Failed error={me.error} retry={() => void me.refetch()} />}
      {!me.data && !me.error && <Skeleton height={190} />}
      {me.data && (
        <div className="stack">
          {me.data.setup_needed && (
            <Notice title={t('Nobody has an account here yet')}>
              <p>
                {t('Open the address that `dunnock up` printed. It holds a code that lets you make the first one.')}
              </p>
              <p>
                <Link to="/setup" search={{}}>
                  {t('Enter the code by hand')}
                </Link>
              </p>
            </Notice>
          )}
          {error && (
            <Notice tone="bad" title={t('You were not signed in')}>
              {t('The other service knows you, but no account here has your address. An owner can invite you.')}
            </Notice>
          )}
          <SignInForm onDone={done} />
          <div className="door-foot">
            <Link to="/forgot-password">{t('Forgotten your password?')}</Link>
          </div>
          {(others.data?.length ?? 0) > 0 && <span className="or">{t('or')}</span>}
          {others.data?.map((one) => (
            <Button key={one.id} variant="default" onClick={() => goToProvider(one.id, inside(to))}>
              {t('Sign in with {{name}}', { name: one.name })}
            </Button>
          ))}
        </div>
      )}
    </Door>
  );
}
