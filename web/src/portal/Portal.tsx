import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { AccountPage } from './AccountPage';
import { isGone, type Summary, summary } from './api';
import { Gone, Refused } from './pieces';
import { StatementPage } from './StatementPage';

/** `#statement` is the page for paper, so that Back leads out of it. */
function useView(): string {
  const [view, setView] = useState(location.hash);
  useEffect(() => {
    const changed = () => setView(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return view;
}

export function Portal() {
  const [seen, setSeen] = useState<Summary>();
  const [fault, setFault] = useState<Problem>();
  const view = useView();
  const load = useCallback(async () => {
    setFault(undefined);
    try {
      const found = await summary();
      document.title = t('Your account with {{organisation}}', { organisation: found.organisation });
      setSeen(found);
    } catch (error) {
      setFault(asProblem(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  if (fault && isGone(fault)) return <Gone />;
  if (!seen)
    return (
      <main className="page narrow">
        <h1>{t('Your account')}</h1>
        {fault ? <Refused fault={fault} again={load} /> : <p className="soft">{t('Your account is being fetched…')}</p>}
      </main>
    );
  return view === '#statement' ? (
    <StatementPage seen={seen} />
  ) : (
    <AccountPage seen={seen} reload={load} stale={fault} />
  );
}
