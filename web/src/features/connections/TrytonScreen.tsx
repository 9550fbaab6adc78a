import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/api/me';
import { Refused } from '@/features/settings/Refused';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Card, Page } from '@/ui/Page';
import { AccessFields, Checks } from './Access';
import { createConnection, testAccess } from './commands';
import type { Access } from './queries';
import './connections.css';

const EMPTY: Access = { name: 'Tryton', url: '', database: '', user: '', password: '' };

/** Tested before it is saved: the button that saves waits for a test of exactly these values. */
export function TrytonScreen() {
  const may = useMay('owner');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [access, setAccess] = useState(EMPTY);
  const [every, setEvery] = useState(30);
  const test = useMutation({ mutationFn: testAccess, meta: { shown: true } });
  const save = useMutation({
    mutationFn: () => createConnection({ kind: 'tryton', ...access, sync_every_seconds: every }),
    meta: { shown: true },
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['connections'] });
      await navigate({ to: '/settings/connections/$id', params: { id: String(made.id) } });
    },
  });
  const change = (part: Partial<Access>) => {
    setAccess({ ...access, ...part });
    if (!('name' in part)) test.reset();
    save.reset();
  };
  const crumbs = [
    <Link key="all" to="/settings/connections">
      {t('Connections')}
    </Link>,
  ];
  const filled = access.name.trim() && access.url && access.database && access.user && access.password;
  if (!may) return <Refused title={t('Connect Tryton')} needs="owner" />;
  return (
    <Page title={t('Connect Tryton')} crumbs={crumbs}>
      <div className="body">
        <Card>
          <form
            className="stack narrow"
            onSubmit={(event) => {
              event.preventDefault();
              if (test.data?.ok) save.mutate();
              else test.mutate(access);
            }}
          >
            <AccessFields
              value={access}
              every={every}
              onChange={change}
              onEvery={setEvery}
              error={test.error ?? save.error}
            />
            <div aria-live="polite">{test.data && <Checks test={test.data} />}</div>
            {test.data?.ok && (
              <p className="muted">
                {t('The first import begins when you connect. No event workflow starts from what it brings.')}
              </p>
            )}
            <div className="row wrap">
              <Button variant="subtle" color="gray" component={Link} to="/settings/connections">
                {t('Cancel')}
              </Button>
              <Button
                className="push"
                variant={test.data?.ok ? 'default' : 'filled'}
                disabled={!filled}
                loading={test.isPending}
                onClick={() => test.mutate(access)}
              >
                {test.data ? t('Test again') : t('Test the access')}
              </Button>
              {test.data?.ok && (
                <Button type="submit" loading={save.isPending}>
                  {t('Connect and read')}
                </Button>
              )}
            </div>
          </form>
        </Card>
      </div>
    </Page>
  );
}
