import type { Schemas } from '@/api/client';
import { counted, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Card } from '@/ui/Page';
import { Notice } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { still } from '@/ui/table/listed';
import { fieldNames } from './fields';
import { type FileObject, missing } from './mapping';
import type { DryRun, Mapping } from './queries';
import { effectOf, objectName, sentence } from './words';

type Fault = Schemas['LineErrorRow'] & { place: number };

const columns: Column<Fault>[] = [
  { id: 'line', head: t('Line'), right: true, cell: (row) => showNumber(row.line) },
  { id: 'column', head: t('Column'), cell: (row) => row.column },
  { id: 'value', head: t('Value'), className: 'clip', cell: (row) => row.value },
  {
    id: 'message',
    head: t('What is wrong, and the cure'),
    className: 'two',
    cell: (row) => (
      <>
        {sentence(row.message)} <span className="muted">{sentence(row.cure)}</span>
      </>
    ),
  },
];

type Props = { tried: DryRun; fields: FileObject; mapping: Mapping };

/** What the import would do, counted by doing it and taking it back. */
export function DryRunResult({ tried, fields, mapping }: Props) {
  const gaps = missing(mapping, fields.needed);
  const rest = tried.problems.filter((problem) => problem.code !== 'missing_field');
  return (
    <>
      {gaps.length > 0 && (
        <Notice tone="bad" title={t('Something is missing')}>
          <ul>
            {gaps.map((group) => (
              <li key={group.join()}>
                {t('No column gives {{what}}. Choose the column, or give one value for every line.', {
                  what: group.map((field) => fieldNames[field] ?? field).join(` ${t('or')} `),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {rest.map((problem) => (
        <Notice key={problem.code + problem.column + problem.message} tone={problem.stops ? 'bad' : 'warn'}>
          <p>
            {problem.column && <b>{problem.column}: </b>}
            {sentence(problem.message)} {sentence(problem.cure)}
          </p>
        </Notice>
      ))}
      {!tried.problems.some((problem) => problem.stops) && (
        <Card title={t('What the import would do')}>
          <dl className="effect">
            {tried.effect
              ? Object.entries(tried.effect).map(([name, count]) => (
                  <div key={name}>
                    <dt className="muted">{objectName(name)}</dt>
                    <dd className="strong">{effectOf(count)}</dd>
                  </div>
                ))
              : Object.entries(tried.counts)
                  .filter(([, count]) => count > 0)
                  .map(([name, count]) => (
                    <div key={name}>
                      <dt className="muted">{objectName(name)}</dt>
                      <dd className="strong">{showNumber(count)}</dd>
                    </div>
                  ))}
          </dl>
          {!tried.effect && (
            <p className="hint">
              {t(
                'What of it is new or changed is counted by the import: the file is large, or another import is running.',
              )}
            </p>
          )}
          {tried.bad === 0 && <p className="hint">{t('Every line can go in.')}</p>}
        </Card>
      )}
    </>
  );
}

export function Refused({ tried }: { tried: DryRun }) {
  if (tried.error_count === 0) return null;
  const faults = tried.row_errors.map((fault, place) => ({ ...fault, place }));
  return (
    <Card
      flush
      title={t('{{lines}} would be refused', { lines: counted(tried.bad, 'lines') })}
      actions={<span className="muted">{t('The others go in. Correct these in the file and upload it again.')}</span>}
    >
      <div className="faults">
        <DataTable
          label={t('Refused lines')}
          columns={columns}
          list={still(faults)}
          rowId={(row) => row.place}
          empty={null}
        />
      </div>
      {tried.error_count > faults.length && (
        <p className="hint body-in">
          {t('The first {{n}} of {{all}} faults. All of them can be exported after the import.', {
            n: showNumber(faults.length),
            all: showNumber(tried.error_count),
          })}
        </p>
      )}
    </Card>
  );
}
