import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Figure } from './faces';

export function Counts({ figures }: { figures: readonly Figure[] | undefined }) {
  if (!figures) return <span className="counts">&nbsp;</span>;
  if (!figures.length) return <span className="counts">{t('Nobody here yet')}</span>;
  return (
    <span className="counts">
      {figures.map(([n, word, tone]) => (
        <span key={word} data-tone={tone}>
          <b>{showNumber(n)}</b> {word}
        </span>
      ))}
    </span>
  );
}
