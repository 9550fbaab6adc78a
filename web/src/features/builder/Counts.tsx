import type { Schemas } from '@/api/client';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { TRIGGER, useBuilder } from './useBuilder';

type Figure = [number, string, 'warn' | 'bad' | undefined];

function figures(c: Schemas['StepCounts']): Figure[] {
  const all: Figure[] = [
    [c.waiting, t('waiting'), undefined],
    [c.done, t('done'), undefined],
    [c.paused, t('paused'), 'warn'],
    [c.held, t('held'), 'warn'],
    [c.failed, t('failed'), 'bad'],
    [c.unknown, t('unknown'), 'bad'],
  ];
  return all.filter(([n], at) => n > 0 || at === 1);
}

export function Counts({ id }: { id: string }) {
  const { counts } = useBuilder();
  if (!counts) return <span className="counts">&nbsp;</span>;
  const of = counts.steps[id];
  const shown: Figure[] =
    id === TRIGGER
      ? [
          [counts.matching ?? 0, t('match now'), undefined],
          [counts.enrolled, t('started'), undefined],
        ]
      : of
        ? figures(of)
        : [];
  if (!shown.length) return <span className="counts">{t('Nobody here yet')}</span>;
  return (
    <span className="counts">
      {shown.map(([n, word, tone]) => (
        <span key={word} data-tone={tone}>
          <b>{showNumber(n)}</b> {word}
        </span>
      ))}
    </span>
  );
}
