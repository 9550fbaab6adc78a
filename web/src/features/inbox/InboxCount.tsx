import { useQuery } from '@tanstack/react-query';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { waitingQuery } from './counts';

/** Beside its name in the side bar: open conversations that are unread or have no customer. */
export default function InboxCount() {
  const { data } = useQuery(waitingQuery);
  if (!data?.total) return null;
  const said = { unread: showNumber(data.unread), unowned: showNumber(data.unowned) };
  return (
    <span className="nav-count num" title={t('{{unread}} unread, {{unowned}} without a customer', said)}>
      {showNumber(data.total)}
    </span>
  );
}
