import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '@/api/me';
import { switchOrganisation } from '@/api/people';
import { roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { Menu } from '@/ui/overlays';
import { failed } from '@/ui/toast';
import { OrganisationName } from './names';

const NewOrganisationDialog = lazy(() => import('@/features/account/NewOrganisationDialog'));

export default function OrganisationMenu() {
  const me = useQuery(meQuery);
  const [adding, setAdding] = useState(false);
  const organisation = me.data?.organisation;
  if (!me.data?.user) return <OrganisationName organisation={organisation} />;
  const here = me.data.organisation?.id;
  const go = async (id: number) => {
    try {
      await switchOrganisation(id);
      location.assign('/'); // nothing of the other organisation may remain in memory
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <button type="button" className="org-button">
            <OrganisationName organisation={organisation} />
            <IconSelector size={15} stroke={1.6} aria-hidden />
            <span className="sr">{t('Change the organisation')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {me.data.organisations.map((one) => (
            <Menu.Item
              key={one.id}
              rightSection={one.id === here ? <IconCheck size={15} aria-label={t('You are here')} /> : undefined}
              onClick={() => (one.id === here ? undefined : void go(one.id))}
            >
              <span className="menu-two">
                <span>{one.name}</span>
                <span className="hint">{roleName(one.role)}</span>
              </span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setAdding(true)}>{t('New organisation…')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {adding && (
        <Suspense>
          <NewOrganisationDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
