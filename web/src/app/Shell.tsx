import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { meQuery } from '@/api/me';
import { organisationQuery } from '@/api/organisation';
import { adrift, expired } from '@/api/session';
import { t } from '@/lib/i18n';
import { ActionIcon } from '@/ui/controls';
import { Missing } from '@/ui/Missing';
import { Guard } from '@/ui/states';
import { OrganisationName, UserName } from './names';
import { places, settingsPlace } from './places';
import { useSameSession } from './useSameSession';
import './shell.css';

const fetchFinder = () => import('./Finder');
const Finder = lazy(fetchFinder);
const KeysHelp = lazy(() => import('./KeysHelp'));
const OrganisationMenu = lazy(() => import('./OrganisationMenu'));
const Bell = lazy(() => import('@/features/bell/Bell'));
const UserMenu = lazy(() => import('./UserMenu'));
const InboxCount = lazy(() => import('@/features/inbox/InboxCount'));
const TaskCount = lazy(() => import('@/features/tasks/TaskCount'));
const Interrupted = lazy(() => import('./Interrupted'));

export function Shell() {
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const me = useQuery(meQuery);
  const organisation = useQuery(organisationQuery);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable="true"]');
      if (event.key === '?' && !typing && !event.ctrlKey && !event.metaKey) setHelping(true);
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setFinding(true);
    };
    // What is typed right after Ctrl K must not fall on the page: the finder is fetched before it is asked for.
    const early = setTimeout(() => void fetchFinder(), 2000);
    window.addEventListener('keydown', open);
    return () => {
      clearTimeout(early);
      window.removeEventListener('keydown', open);
    };
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
        <OrganisationName organisation={me.data?.organisation} />
        <ActionIcon size={36} className="push" aria-label={t('Search')} onClick={() => setFinding(true)}>
          <IconSearch size={18} />
        </ActionIcon>
      </section>
      <Navigation open={menu} pathname={pathname} onGo={() => setMenu(false)} onFind={() => setFinding(true)} />
      <main id="main" tabIndex={-1} className="main">
        <ConnectionBar />
        <div className="strip">
          <Missing of={[[organisation, t('the time zone, currency and address of the organisation')]]} />
        </div>
        <Guard resetOn={pathname}>
          <Outlet />
        </Guard>
      </main>
      <Interruptions />
      {helping && (
        <Suspense>
          <KeysHelp onClose={() => setHelping(false)} />
        </Suspense>
      )}
      {finding && (
        <Suspense>
          <Finder onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Interruptions() {
  const signedOut = useSyncExternalStore(expired.watch, expired.read);
  const elsewhere = useSameSession();
  if (!signedOut && !elsewhere) return null;
  return (
    <Suspense>
      <Interrupted signedOut={signedOut} elsewhere={elsewhere} />
    </Suspense>
  );
}

function ConnectionBar() {
  const lost = useSyncExternalStore(adrift.watch, adrift.read);
  return (
    <div role="status" className="adrift" hidden={!lost}>
      {lost && t('No connection, trying again. What you typed is kept.')}
    </div>
  );
}

type NavigationProps = { open: boolean; pathname: string; onGo: () => void; onFind: () => void };

function Navigation({ open, pathname, onGo, onFind }: NavigationProps) {
  const mac = navigator.platform.startsWith('Mac');
  const me = useQuery(meQuery);
  return (
    <nav className="nav" data-open={open || undefined} aria-label={t('Main')}>
      <div className="nav-org">
        <Suspense fallback={<OrganisationName organisation={me.data?.organisation} />}>
          <OrganisationMenu />
        </Suspense>
      </div>
      <button type="button" className="nav-search" onClick={onFind}>
        <IconSearch size={14} aria-hidden />
        <span>{t('Search')}</span>
        <kbd>{mac ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <div className="nav-scroll">
        {places.map((section) => (
          <div key={section.items[0].to} className="nav-section">
            {section.title && <div className="nav-title">{section.title}</div>}
            {section.items.map((item) => (
              <NavLink key={item.to} {...item} pathname={pathname} onGo={onGo} />
            ))}
          </div>
        ))}
      </div>
      <div className="nav-foot">
        {me.data?.user && (
          <Suspense fallback={<span className="nav-link" />}>
            <Bell onGo={onGo} />
          </Suspense>
        )}
        <NavLink {...settingsPlace} pathname={pathname} onGo={onGo} />
        <Suspense fallback={<UserName me={me.data} />}>
          <UserMenu onGo={onGo} />
        </Suspense>
      </div>
    </nav>
  );
}

type NavLinkProps = (typeof places)[number]['items'][number] | typeof settingsPlace;

function NavLink({ to, label, icon: Icon, pathname, onGo }: NavLinkProps & { pathname: string; onGo: () => void }) {
  const on = to === '/' ? pathname === '/' : pathname.startsWith(to);
  return (
    <Link to={to} className="nav-link" data-on={on || undefined} aria-current={on ? 'page' : undefined} onClick={onGo}>
      <Icon size={17} stroke={1.6} aria-hidden />
      {label}
      <Suspense>
        {to === '/tasks' && <TaskCount />}
        {to === '/inbox' && <InboxCount />}
      </Suspense>
    </Link>
  );
}
