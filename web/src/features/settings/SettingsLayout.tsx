import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { mayDo, meQuery } from '@/api/me';
import type { Role } from '@/api/people-types';
import { t } from '@/lib/i18n';
import './settings.css';

type Item = { to: string; label: string; needs?: Role };

const sections: { title: string; items: Item[] }[] = [
  {
    title: t('Organisation'),
    items: [
      { to: '/settings/organisation', label: t('Organisation') },
      { to: '/settings/calendar', label: t('Calendar') },
      { to: '/settings/connections', label: t('Connections') },
      { to: '/settings/mailbox', label: t('Mailbox'), needs: 'owner' },
      { to: '/settings/texts', label: t('Text messages'), needs: 'owner' },
      { to: '/settings/payments', label: t('Payment providers'), needs: 'owner' },
      { to: '/settings/portal', label: t('Portal') },
      { to: '/settings/users', label: t('Users and roles'), needs: 'owner' },
      { to: '/settings/api-keys', label: t('API keys'), needs: 'owner' },
      { to: '/settings/audit', label: t('Audit'), needs: 'manager' },
    ],
  },
  { title: t('You'), items: [{ to: '/settings/profile', label: t('Profile and security') }] },
];

/** The list at the left; each screen within brings its own `Page`. */
export function SettingsLayout() {
  const { pathname } = useLocation();
  const me = useQuery(meQuery).data;
  return (
    <div className="settings-frame">
      <nav className="settings-list" aria-label={t('Settings')}>
        {sections.map((section) => (
          <div key={section.title} className="settings-part">
            <div className="nav-title">{section.title}</div>
            {section.items
              .filter(({ needs }) => !needs || mayDo(me, needs))
              .map(({ to, label }) => (
                <Link key={to} to={to} className="nav-link" data-on={pathname.startsWith(to) || undefined}>
                  {label}
                </Link>
              ))}
          </div>
        ))}
      </nav>
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  );
}
