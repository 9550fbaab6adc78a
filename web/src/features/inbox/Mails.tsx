import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { OneMail } from './OneMail';
import type { Thread } from './queries';

const LATEST = 8;

/** Both directions, oldest first; what came before the latest answer is folded, and of a long conversation the end is shown. */
export function Mails({ thread, may }: { thread: Thread; may: boolean }) {
  const [all, setAll] = useState(false);
  const { mails } = thread;
  const hidden = all ? 0 : Math.max(0, mails.length - LATEST);
  const latest = Math.max(
    0,
    mails.findLastIndex((mail) => mail.direction === 'in'),
  );
  return (
    <>
      {hidden > 0 && (
        <Button variant="default" className="mails-earlier" onClick={() => setAll(true)}>
          {hidden === 1 ? t('Show the earlier mail') : t('Show {{n}} earlier mails', { n: hidden })}
        </Button>
      )}
      <ol className="mails">
        {mails.slice(hidden).map((mail, at) => (
          <li key={`${mail.direction}${mail.id}`}>
            <OneMail mail={mail} customer={thread.customer_id} may={may} folded={at + hidden < latest} />
          </li>
        ))}
      </ol>
    </>
  );
}
