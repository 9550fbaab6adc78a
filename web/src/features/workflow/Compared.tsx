import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { triggersQuery } from '@/features/workflows/queries';
import { t } from '@/lib/i18n';
import { part } from '@/lib/search';
import type { Comparison, Difference } from './compare';
import type { Criteria } from './definition';
import './compared.css';

const whats = { added: t('added'), removed: t('removed'), changed: t('changed'), moved: t('moved') };

type Props = { found: Comparison; before: string; now: string; subject: string };

/** Each difference with what was and what is, in words. */
export function Compared({ found, before, now, subject }: Props) {
  const triggers = useQuery(triggersQuery);
  const about = triggers.data?.triggers.find(({ kind }) => kind === subject)?.subject ?? 'customer';
  return (
    <table className="compared">
      <thead>
        <tr>
          <th scope="col">{t('What')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{now}</th>
        </tr>
      </thead>
      <tbody>
        {found.whole.map((one) => (
          <Row key={one.name} one={one} subject={about} />
        ))}
        {found.steps.map((step) => [
          <tr key={step.id} className="compared-step">
            <th scope="rowgroup" colSpan={3}>
              {step.number} {step.name} <span className="muted">{whats[step.what]}</span>
            </th>
          </tr>,
          ...step.parts.map((one) => <Row key={`${step.id}${one.name}`} one={one} subject={about} />),
        ])}
      </tbody>
    </table>
  );
}

const Row = ({ one, subject }: { one: Difference; subject: string }) => (
  <tr>
    <th scope="row">{one.name}</th>
    <td>
      {one.criteria ? <Said criteria={one.criteria[0]} subject={subjectOf(one, subject)} /> : one.from || <Unset />}
    </td>
    <td>
      {one.criteria ? <Said criteria={one.criteria[1]} subject={subjectOf(one, subject)} /> : one.to || <Unset />}
    </td>
  </tr>
);

const Unset = () => <span className="muted">{t('Not set')}</span>;

const subjectOf = ({ name }: Difference, subject: string) =>
  name === t('Target specific invoices')
    ? 'invoice'
    : name === t('Target specific payments (ERP)')
      ? 'payment'
      : subject;

function Said({ criteria, subject }: { criteria: Criteria | null; subject: string }) {
  const query = useQuery({
    queryKey: ['criteria-said', subject, JSON.stringify(criteria)],
    enabled: criteria !== null,
    retry: false,
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/criteria/check', {
          body: part<Schemas['CheckCriteria']>({ subject: subject as 'customer', criteria: criteria ?? undefined }),
          signal,
        }),
      ),
  });
  if (!criteria) return <Unset />;
  return <>{query.data?.sentence || (query.error ? t('Cannot be read') : '…')}</>;
}
