import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/me';
import { showDate, today as todayHere } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Instant } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { Failed } from '@/ui/states';
import { Ahead } from './Ahead';
import { FirstSteps } from './FirstSteps';
import { Latest } from './Latest';
import { NeedsYou } from './NeedsYou';
import { Owed } from './Owed';
import { type Today, todayQuery } from './queries';
import { keepTicks, readTicks, stepsOf, type Ticks } from './steps';
import './home.css';

const DAY = 86_400_000;

export function HomeScreen() {
  const here = useQuery(meQuery).data?.organisation;
  const found = useQuery(todayQuery);
  return (
    <Page
      title={t('Today')}
      beside={here && <span className="muted">{showDate(todayHere())}</span>}
      actions={found.data && <AsOf at={found.data.ledger_as_of} />}
    >
      <div className="body stack home">
        {found.error && !found.data ? (
          <Failed error={found.error} retry={() => void found.refetch()} />
        ) : found.data && here ? (
          <Home key={here.id} today={found.data} organisation={here.id} mode={here.mode} />
        ) : (
          <>
            <Skeleton height={220} />
            <Skeleton height={220} />
          </>
        )}
      </div>
    </Page>
  );
}

function AsOf({ at }: { at: string | null }) {
  if (!at) return null;
  const old = Date.now() - Date.parse(at) > DAY;
  return (
    <span className={old ? undefined : 'muted'} data-tone={old ? 'warn' : undefined}>
      {t('Ledger as of')} <Instant at={at} />
    </span>
  );
}

type HomeProps = { today: Today; organisation: number; mode: 'test' | 'live' };

function Home({ today, organisation, mode }: HomeProps) {
  const [ticks, setTicks] = useState(() => readTicks(organisation));
  const put = (more: Ticks) => {
    const next = { ...ticks, ...more };
    setTicks(next);
    keepTicks(organisation, next);
  };
  const steps = stepsOf(today, mode, ticks);
  const left = steps.filter((step) => step.state !== 'done').length;
  const empty = today.customers === 0;
  return (
    <>
      {left > 0 && (!ticks.hidden || empty) && (
        <FirstSteps today={today} steps={steps} ticks={ticks} put={put} canHide={!empty} />
      )}
      {!empty && (
        <>
          <div className="home-two">
            <NeedsYou today={today} />
            <Ahead today={today} mode={mode} />
          </div>
          <Owed owed={today.owed} />
          <Latest mode={mode} />
        </>
      )}
      {left > 0 && ticks.hidden && !empty && (
        <div>
          <Button variant="subtle" color="gray" onClick={() => put({ hidden: undefined })}>
            {t('Show the first steps again ({{n}} left)', { n: left })}
          </Button>
        </div>
      )}
    </>
  );
}
