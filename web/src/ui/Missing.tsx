import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Button } from './controls';
import { Notice } from './states';

type Read = { data: unknown; error: unknown; refetch: () => unknown };
/** What a screen can be worked with, but not wholly, without: a list of names to choose from, figures beside the steps. */
type Props = { of: readonly (readonly [Read, string])[] };

/** Says what could not be read, and reads it again. Nothing while all of it is there or on its way. */
export function Missing({ of }: Props) {
  const gone = of.filter(([read]) => read.error && read.data === undefined);
  const first = gone[0];
  if (!first) return null;
  const { reference } = asProblem(first[0].error);
  const again = (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => {
        for (const [read] of gone) void read.refetch();
      }}
    >
      {t('Try again')}
    </Button>
  );
  return (
    <Notice tone="bad" title={t('Not everything here could be read')} action={again}>
      <p>{t('Missing: {{what}}.', { what: gone.map(([, what]) => what).join(', ') })}</p>
      {reference && (
        <p className="hint">
          {t('Reference')} <code>{reference}</code>
        </p>
      )}
    </Notice>
  );
}
