import { t } from '@/lib/i18n';
import { Badge, Select, TextInput } from '@/ui/controls';
import { Card } from '@/ui/Page';
import { fieldNames } from './fields';
import { assign, type FileObject, fieldOf, fix, missing, ownField, samples } from './mapping';
import type { DryRun, Mapping } from './queries';

type Props = { tried: DryRun; mapping: Mapping; object: FileObject; onChange: (mapping: Mapping) => void };

const UNSURE = 0.8;
const OWN = '…own';
// What a whole file may well have in common. Nobody has one number for every invoice.
const SAME = new Set(['currency', 'customer_name', 'issued_on', 'paid_on', 'applied_on']);

/** Every column of the file with samples from it, and the field it fills. */
export function ColumnTable({ tried, mapping, object, onChange }: Props) {
  return (
    <Card flush title={t('Columns')}>
      <div className="dt">
        <section className="dt-scroll" aria-label={t('Columns')} tabIndex={0}>
          <table>
            <caption className="sr">{t('Columns of the file and what they are read as')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Column of the file')}</th>
                <th scope="col">{t('Samples')}</th>
                <th scope="col">{t('Read as')}</th>
                <th scope="col">{t('How')}</th>
              </tr>
            </thead>
            <tbody>
              {tried.columns.map((column) => (
                <Row key={column} column={column} tried={tried} mapping={mapping} object={object} onChange={onChange} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <Constants mapping={mapping} object={object} onChange={onChange} />
    </Card>
  );
}

function Row({ column, tried, mapping, object, onChange }: Props & { column: string }) {
  const field = fieldOf(mapping, column);
  const own = field.startsWith('custom.') ? field : ownField(column);
  const choices = [
    { value: '', label: t('Leave out') },
    ...object.fields.map(({ name }) => ({ value: name, label: fieldNames[name] ?? name })),
    { value: OWN, label: t('Own field: {{name}}', { name: own.slice('custom.'.length) }) },
  ];
  const unsure = field !== '' && (tried.confidence[field] ?? 1) < UNSURE;
  return (
    <tr>
      <th scope="row">{column}</th>
      <td className="clip">
        <span className="samples">{samples(tried, column).join('   ')}</span>
      </td>
      <td>
        <span className="row">
          <Select
            className="mapping-select"
            aria-label={t('{{column}} is read as', { column })}
            searchable
            data={choices}
            value={field.startsWith('custom.') ? OWN : field}
            onChange={(value) => onChange(assign(mapping, column, value === OWN ? own : (value ?? '')))}
          />
          {unsure && <Badge color="yellow">{t('Guess')}</Badge>}
        </span>
      </td>
      <td className="muted">{field && formatOf(mapping, column)}</td>
    </tr>
  );
}

function formatOf(mapping: Mapping, column: string): string {
  const format = mapping.formats?.[column];
  const order = format?.date_order;
  if (order === 'dmy') return t('Day, month, year');
  if (order === 'mdy') return t('Month, day, year');
  if (order === 'ymd') return t('Year, month, day');
  if (format?.decimal === ',') return t('1.234,56');
  if (format?.decimal === '.') return t('1,234.56');
  return '';
}

function Constants({ mapping, object, onChange }: Omit<Props, 'tried'>) {
  const gaps = missing(mapping, object.needed)
    .flat()
    .filter((field) => SAME.has(field));
  const fields = [...new Set([...Object.keys(mapping.constants ?? {}), ...gaps])].filter(Boolean);
  if (!fields.length) return null;
  return (
    <div className="stack tight body-in">
      <h3>{t('The same for every line')}</h3>
      <div className="pair narrow">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={fieldNames[field] ?? field}
            description={gaps.includes(field) ? t('No column gives it.') : undefined}
            placeholder={field === 'currency' ? 'EUR' : undefined}
            value={mapping.constants?.[field] ?? ''}
            onChange={(event) => onChange(fix(mapping, field, event.currentTarget.value.trim()))}
          />
        ))}
      </div>
    </div>
  );
}
