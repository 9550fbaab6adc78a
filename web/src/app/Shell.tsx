import { IconMenu2, IconMoon, IconSearch, IconSun, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { organisationQuery } from '@/api/organisation';
import { t } from '@/lib/i18n';
import { ActionIcon, Skeleton } from '@/ui/controls';
import { useScheme } from '@/ui/scheme';
import { Guard } from '@/ui/states';
import { places } from './places';
import './shell.css';

const Finder = lazy(() => import('./Finder'));

export function Shell() {
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [finding, setFinding] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setFinding(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('Skip to the page')}
      </a>
      <section className="topbar" aria-label={t('Top bar')}>
        <ActionIcon
          size={36}
          aria-label={menu ? t('Close the menu') : t('Menu')}
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          {menu ? <IconX size={18} /> : <IconMenu2 size={18} />}
        </ActionIcon>
        <OrganisationName />
        <ActionIcon size={36} className="push" aria-label={t('Search')} onClick={() => setFinding(true)}>
          <IconSearch size={18} />
        </ActionIcon>
      </section>
      <Navigation open={menu} pathname={pathname} onGo={() => setMenu(false)} onFind={() => setFinding(true)} />
      <main id="main" tabIndex={-1} className="main">
        <Guard resetOn={pathname}>
          <Outlet />
        </Guard>
      </main>
      {finding && (
        <Suspense>
          <Finder onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function OrganisationName() {
  const { data } = useQuery(organisationQuery);
  if (!data) return <Skeleton height={28} width={130} />;
  return (
    <div className="org">
      <span className="org-mark" aria-hidden>
        {data.name.slice(0, 1)}
      </span>
      <span className="org-text">
        <span className="org-name">{data.name}</span>
        {data.mode === 'test' && <span className="org-mode">{t('Test mode')}</span>}
      </span>
    </div>
  );
}

type NavigationProps = { open: boolean; pathname: string; onGo: () => void; onFind: () => void };

function Navigation({ open, pathname, onGo, onFind }: NavigationProps) {
  const scheme = useScheme();
  const mac = navigator.platform.startsWith('Mac');
  return (
    <nav className="nav" data-open={open || undefined} aria-label={t('Main')}>
      <div className="nav-org">
        <OrganisationName />
      </div>
      <button type="button" className="nav-search" onClick={onFind}>
        <IconSearch size={14} aria-hidden />
        <span>{t('Search')}</span>
        <kbd>{mac ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <div className="nav-scroll">
        {places.map((section) => (
          <div key={section.title} className="nav-section">
            <div className="nav-title">{section.title}</div>
            {section.items.map(({ to, label, icon: Icon }) => (
              <Link key={to} to={to} className="nav-link" data-on={pathname.startsWith(to) || undefined} onClick={onGo}>
                <Icon size={17} stroke={1.6} aria-hidden />
                {label}
              </Link>
            ))}
          </div>
        ))}
      </div>
      <div className="nav-foot">
        <button type="button" className="nav-link" onClick={scheme.turn}>
          {scheme.dark ? (
            <IconSun size={17} stroke={1.6} aria-hidden />
          ) : (
            <IconMoon size={17} stroke={1.6} aria-hidden />
          )}
          {scheme.dark ? t('Light colours') : t('Dark colours')}
        </button>
      </div>
    </nav>
  );
}
