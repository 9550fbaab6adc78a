import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Sync } from './queries';
import { objectName } from './words';

type Rows = Sync['progress'];
const sum = (progress: Rows, of: 'read' | 'written') => Object.values(progress).reduce((n, row) => n + row[of], 0);

/** How far a synchronisation is. Reading has no known end, so only writing has a bar. */
export function Progress({ progress, records, queued }: { progress: Rows; records?: number; queued?: boolean }) {
  const read = sum(progress, 'read');
  const written = sum(progress, 'written');
  const share = read ? Math.round((written / read) * 100) : 0;
  const said = queued
    ? t('Waits for its turn.')
    : read
      ? t('{{written}} of {{read}} rows are in.', { written: showNumber(written), read: showNumber(read) })
      : t('Reading: {{n}} records so far.', { n: showNumber(records ?? 0) });
  return (
    <div className="stack tight">
      <p role="status">{said}</p>
      {read > 0 && (
        <div
          className="bar"
          role="progressbar"
          aria-label={t('Rows written')}
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <svg width="100%" height="6" aria-hidden>
            <rect width={`${share}%`} height="6" />
          </svg>
        </div>
      )}
      {read > 0 && (
        <ul className="effect hint">
          {Object.entries(progress).map(([name, row]) => (
            <li key={name}>
              {objectName(name)}: <span className="num">{showNumber(row.written)}</span> / {showNumber(row.read)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
