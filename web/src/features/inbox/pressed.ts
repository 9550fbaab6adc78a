import { useEffect } from 'react';
import { t } from '@/lib/i18n';

type Press = { j: () => void; k: () => void; e: () => void; r: () => void; a: () => void; u: () => void };
export const inboxKeys: readonly [keyof Press, string][] = [
  ['j', t('To the next conversation')],
  ['k', t('To the one before')],
  ['r', t('Reply')],
  ['a', t('Assign to a customer')],
  ['e', t('Close it, or open it again')],
  ['u', t('Mark as unread, or as read')],
];

const busy = (target: EventTarget | null) =>
  (target as HTMLElement | null)?.closest?.(
    'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]',
  );

/** One letter without a modifier, nowhere where letters are text. */
export function useInboxKeys(press: Partial<Press>) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
      // A dialog that is open takes no key for what lies behind it, wherever the focus is.
      if (document.querySelector('[role="dialog"]')) return;
      const act = press[event.key.toLowerCase() as keyof Press];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}

/** The row `step` away from the opened one; from nowhere the first. */
export function beside<Row extends { id: number }>(rows: readonly Row[], opened: number | undefined, step: 1 | -1) {
  const at = rows.findIndex((row) => row.id === opened);
  return at < 0 ? rows[0] : rows[at + step];
}
