import { IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auth } from '@/api/auth';
import { meQuery } from '@/api/me';
import { roleName } from '@/features/users/roles';
import { t } from '@/lib/i18n';
import { Menu } from '@/ui/overlays';
import { useScheme } from '@/ui/scheme';
import { UserName } from './names';

export default function UserMenu({ onGo }: { onGo: () => void }) {
  const me = useQuery(meQuery);
  const scheme = useScheme();
  const person = me.data?.user;
  const signOut = async () => {
    await auth('DELETE', '/auth/session');
    location.assign('/sign-in'); // nothing read so far stays in memory
  };
  return (
    <Menu position="top-start" width={230}>
      <Menu.Target>
        <button type="button" className="nav-link user-button">
          <UserName me={me.data} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person?.email ?? t('Signed by an API key')}
          {me.data?.role && <> · {roleName(me.data.role)}</>}
        </Menu.Label>
        {person && (
          <Menu.Item
            component={Link}
            to="/settings/profile"
            leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
            onClick={onGo}
          >
            {t('Profile and security')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={scheme.dark ? <IconSun size={16} stroke={1.6} /> : <IconMoon size={16} stroke={1.6} />}
          onClick={scheme.turn}
        >
          {scheme.dark ? t('Light colours') : t('Dark colours')}
        </Menu.Item>
        {person && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={() => void signOut()}>
              {t('Sign out')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
