import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { audienceQuery } from '@/features/audience/queries';
import { recordNoun } from '@/features/audience/words';
import { useWorkflow } from '@/features/workflow/context';
import { nounOf, showNumber } from '@/lib/count';
import { showInstant } from '@/lib/dates';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Money } from '@/ui/figures';
import { useDebouncedValue } from '@/ui/overlays';
import { KeyValues } from '@/ui/Page';
import { Failed } from '@/ui/states';

/** Always in view: the count, what it means in money, the way to look at it. The old count stays until the new one is there. */
export function Result({ onShow }: { onShow: () => void }) {
  const { workflow, draft } = useWorkflow();
  const [asked] = useDebouncedValue(draft, 350);
  const query = useQuery(audienceQuery(workflow.id, asked, { tab: 'records', page_size: 1 }));
  const problem = query.error ? asProblem(query.error) : undefined;
  const { data } = query;
  const count = data?.counts.records ?? undefined;
  const waiting = problem?.status === 422 || (data !== undefined && count === undefined);
  const words = recordNoun(data?.subject ?? 'customer');
  return (
    <>
      <section className="card" aria-busy={query.isFetching}>
        <div className="result-count" role="status" data-old={query.isPlaceholderData || undefined}>
          {waiting ? (
            <span className="muted">{t('Counted once every rule is complete.')}</span>
          ) : count !== undefined ? (
            <>
              <span className="huge">{showNumber(count)}</span>{' '}
              <span>
                {count === 1
                  ? t('{{noun}} meets the criteria', { noun: nounOf(count, words.noun) })
                  : t('{{noun}} meet the criteria', { noun: nounOf(count, words.noun) })}
              </span>
            </>
          ) : (
            !problem && <Skeleton height={38} width={180} />
          )}
        </div>
        {problem && !waiting && <Failed error={problem} retry={() => void query.refetch()} />}
        {data && !waiting && (
          <>
            <KeyValues rows={figures(data)} />
            <p className="hint result-as-of">{t('As of {{when}}', { when: showInstant(data.as_of) })}</p>
          </>
        )}
        <Button fullWidth variant="light" disabled={!data || waiting} onClick={onShow}>
          {words.view}
        </Button>
      </section>
      <section>
        <h3>{t('In words')}</h3>
        <p className="result-words">{workflow.sentence}</p>
      </section>
    </>
  );
}

type Data = {
  counts: {
    invoices: number | null;
    payments: number | null;
    in_workflow: number | null;
    new: number | null;
    done_before: number | null;
  };
  totals: { invoices: { currency: string; overdue: string }[] };
};

function figures({ counts, totals }: Data): [string, React.ReactNode][] {
  const rows: [string, React.ReactNode][] = [];
  const add = (name: string, n: number | null) => n !== null && rows.push([name, showNumber(n)]);
  add(t('Targeted invoices'), counts.invoices);
  add(t('Targeted payments'), counts.payments);
  if (totals.invoices.length)
    rows.push([
      t('Overdue'),
      totals.invoices.map((total) => (
        <div key={total.currency}>
          <Money amount={total.overdue} currency={total.currency} />
        </div>
      )),
    ]);
  add(t('Already in this workflow'), counts.in_workflow);
  add(t('Been through it before'), counts.done_before);
  add(t('New, would start'), counts.new);
  return rows;
}
