import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { t } from '@/lib/i18n';

type Fields = Schemas['CriteriaFields'];
export type Operator = Schemas['CriteriaOperator'];
export type Field = {
  id: string;
  label: string;
  type: string;
  help: string;
  /** The object's label: the picker groups by it. */
  group: string;
  operators: Operator[];
  options: { value: string; label: string }[];
};
export type CollectionInfo = Schemas['CriteriaCollection'];

export type Catalogue = {
  fields: Field[];
  field: (id: string) => Field | undefined;
  collections: CollectionInfo[];
  comparisons: Operator[];
  currencies: string[];
};
export type SubjectName = 'customer' | 'contact' | 'invoice' | 'credit_note' | 'payment' | 'customer_group';

export const fieldsQuery = (subject: string) =>
  queryOptions({
    queryKey: ['criteria-fields', subject],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/criteria/fields', { params: { query: { subject: subject as SubjectName } }, signal })),
  });

const typeNames: Record<string, string> = {
  text: t('text'),
  money: t('amount'),
  number: t('number'),
  days: t('days'),
  date: t('date'),
  instant: t('date'),
  choice: t('choice'),
  tags: t('tags'),
  user: t('person'),
  boolean: t('yes or no'),
};
export const typeName = (type: string) => typeNames[type] ?? type;

/** What may be asked where `subject` is looked at; the answer for any subject of a workflow knows them all. */
export function catalogueOf(found: Fields, subject: string): Catalogue {
  const here = found.subjects.find((one) => one.id === subject);
  const fields = (here?.objects ?? []).flatMap((object): Field[] => [
    ...object.fields.map((field) => ({
      id: field.id,
      label: field.label,
      type: field.type,
      help: field.help,
      group: object.label,
      operators: operatorsOf(found, field),
      options: field.options ?? (found.values[field.id] ?? []).map((value) => ({ value, label: value })),
    })),
    ...(found.custom_fields[object.object] ?? []).map((custom) => ({
      id: custom.id,
      label: custom.label.replace(/_/g, ' '),
      type: 'text',
      help: '',
      group: t('{{object}}, ERP fields', { object: object.label }),
      operators: found.operators.text ?? [],
      options: [],
    })),
  ]);
  const byId = new Map(fields.map((field) => [field.id, field]));
  return {
    fields,
    field: (id) => byId.get(id),
    collections: here?.collections ?? [],
    comparisons: found.comparisons,
    currencies: found.values['invoice.currency']?.length ? found.values['invoice.currency'] : ['EUR'],
  };
}

const operatorsOf = (found: Fields, field: Schemas['CriteriaField']): Operator[] =>
  (found.operators[field.type] ?? []).filter((operator) => field.operators.includes(operator.id));
