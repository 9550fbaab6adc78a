import { t } from '@/lib/i18n';

/** [0, 30, 60] → "Not due", "1 to 30 days", "31 to 60 days", "61 days and more". The first edge is always 0. */
export function bucketNames(edges: readonly number[]): string[] {
  const names = [t('Not due')];
  edges.slice(1).forEach((to, at) => {
    const from = (edges[at] ?? 0) + 1;
    names.push(from === to ? t('Day {{from}}', { from }) : t('{{from}} to {{to}} days', { from, to }));
  });
  return [...names, t('{{from}} days and more', { from: (edges.at(-1) ?? 0) + 1 })];
}

/** What is wrong with the edges as typed; undefined: nothing. */
export function edgeFault(edges: readonly number[]): string | undefined {
  if (edges.length < 2) return t('Give at least one day.');
  if (edges.length > 10) return t('Nine are the most.');
  if (edges.some((day) => !Number.isInteger(day) || day < 0 || day > 3650)) return t('Whole days, from 1 to 3,650.');
  if (edges.some((day, at) => at > 0 && day <= (edges[at - 1] ?? 0)))
    return t('Each must be later than the one before.');
  return undefined;
}
