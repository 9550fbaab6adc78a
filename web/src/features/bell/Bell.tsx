import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { SideSheet } from '@/ui/SideSheet';
import { Blank, Failed } from '@/ui/states';
import { failed } from '@/ui/toast';
import { bellQuery, markRead } from './queries';
import './bell.css';

type One = Schemas['Notification'];

/** What workflows told whoever is signed in, with how much of it is unread. */
export default function Bell({ onGo }: { onGo: () => void }) {
  const told = useQuery(bellQuery);
  const [open, setOpen] = useState(false);
  const unread = told.data?.unread ?? 0;
  return (
    <>
      <button
        type="button"
        className="nav-link bell"
        aria-haspopup="dialog"
        aria-label={unread ? t('Notifications, {{n}} unread', { n: showNumber(unread) }) : t('Notifications')}
        onClick={() => setOpen(true)}
      >
        <IconBell size={17} stroke={1.6} aria-hidden />
        {t('Notifications')}
        {unread > 0 && <span className="bell-n">{unread > 99 ? '99+' : unread}</span>}
      </button>
      <SideSheet open={open} onClose={() => setOpen(false)} width={460} title={t('Notifications')}>
        {open && (
          <Told
            onGo={() => {
              setOpen(false);
              onGo();
            }}
          />
        )}
      </SideSheet>
    </>
  );
}

function Told({ onGo }: { onGo: () => void }) {
  const told = useQuery(bellQuery);
  const queries = useQueryClient();
  const read = async (ids: number[] | null) => {
    try {
      await markRead(ids);
      await queries.invalidateQueries({ queryKey: bellQuery.queryKey });
    } catch (error) {
      failed(error);
    }
  };
  if (told.error && !told.data) return <Failed error={told.error} retry={() => void told.refetch()} />;
  if (!told.data) return <Skeleton height={200} />;
  if (!told.data.items.length)
    return <Blank say={t('Nothing yet. What the step “Notify” of a workflow tells you appears here.')} />;
  return (
    <div className="stack">
      {told.data.unread > 0 && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => void read(null)}>
            {t('Mark all as read')}
          </Button>
        </div>
      )}
      <ul className="told">
        {told.data.items.map((one) => (
          <Row key={one.id} one={one} onRead={() => void read([one.id])} onGo={onGo} />
        ))}
      </ul>
      {told.data.total > told.data.items.length && <p className="hint">{t('The thirty latest are shown.')}</p>}
    </div>
  );
}

/** Going to what it is about is reading it. */
function Row({ one, onRead, onGo }: { one: One; onRead: () => void; onGo: () => void }) {
  const fresh = one.read_at === null;
  const go = () => {
    if (fresh) onRead();
    onGo();
  };
  return (
    <li data-fresh={fresh || undefined}>
      <p>
        {fresh && <span className="sr">{t('Unread')}: </span>}
        {one.text}
      </p>
      <p className="row wrap hint">
        <span>{showInstant(one.created_at)}</span>
        {one.customer_id !== null && (
          <Link to="/customers/$id" params={{ id: String(one.customer_id) }} onClick={go}>
            {one.customer_name}
          </Link>
        )}
        {one.workflow_id !== null && one.run_id !== null && (
          <Link
            to="/workflows/$id/runs"
            params={{ id: String(one.workflow_id) }}
            search={{ run: one.run_id }}
            onClick={go}
          >
            {t('Its run in {{workflow}}', { workflow: one.workflow_name ?? '' })}
          </Link>
        )}
        {fresh && (
          <button type="button" className="link push" onClick={onRead}>
            {t('Mark as read')}
          </button>
        )}
      </p>
    </li>
  );
}
