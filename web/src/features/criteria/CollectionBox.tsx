import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import { Adders } from './Adders';
import type { Catalogue } from './catalogue';
import { useEditor } from './editor';
import { Items, MatchSelect } from './GroupBox';
import { NodeMenu } from './NodeMenu';
import type { Collection, Value } from './tree';
import { ValueEditor } from './ValueEditor';
import { firstValue, newCollection } from './values';

type Quantifier = Collection['quantifier'];
const quantifiers = [
  { value: 'any', label: t('Any') },
  { value: 'all', label: t('All') },
  { value: 'none', label: t('No') },
  { value: 'count', label: t('Number of') },
  { value: 'sum', label: t('Sum of') },
];
const counts = (quantifier: Quantifier) => quantifier === 'count' || quantifier === 'sum';

/** "Any invoice where all of these are true"; a count or a sum has its comparison in the head. */
export function CollectionBox({ node, catalogue }: { node: Collection; catalogue: Catalogue }) {
  const { put, of, problems } = useEditor();
  const info = catalogue.collections.find((one) => one.id === node.collection);
  const inside = of(info?.item ?? node.collection);
  const problem = problems.get(node.key) ?? problems.get(node.where.key);
  const many = counts(node.quantifier) || node.quantifier === 'all';
  return (
    <fieldset className="group collection" data-node={node.key}>
      <legend className="sr">{`${node.quantifier} ${info?.one ?? node.collection}`}</legend>
      <div className="group-head">
        <Quantity node={node} catalogue={catalogue} inside={inside} />
        <Select
          aria-label={t('Collection')}
          size="xs"
          w={170}
          data={catalogue.collections.map((one) => ({ value: one.id, label: many ? one.many : one.one }))}
          value={node.collection}
          onChange={(id) => {
            const next = catalogue.collections.find((one) => one.id === id);
            if (next)
              put(node.key, () => ({
                ...newCollection(next),
                key: node.key,
                quantifier: counts(node.quantifier) ? 'any' : node.quantifier,
              }));
          }}
        />
        <Comparison node={node} catalogue={catalogue} />
        <NodeMenu node={node} name={info?.many ?? node.collection} />
      </div>
      {node.where.items.length > 0 && (
        <div className="group-head">
          <span className="muted">{t('where')}</span>
          <MatchSelect group={node.where} />
        </div>
      )}
      {problem && <p className="fault">{problem}</p>}
      <div data-node={node.where.key}>
        <Items group={node.where} catalogue={inside} deep />
        <Adders group={node.where} catalogue={inside} deep />
      </div>
    </fieldset>
  );
}

type Inside = { node: Collection; catalogue: Catalogue; inside: Catalogue };

function Quantity({ node, catalogue, inside }: Inside) {
  const { put, currency } = useEditor();
  const money = inside.fields.filter(
    (field) => field.type === 'money' && field.id.startsWith(`${inside.fields[0]?.id.split('.')[0]}.`),
  );
  const turn = (quantifier: Quantifier) => {
    const comparison = catalogue.comparisons.find((one) => one.id === '>=');
    const type = quantifier === 'sum' ? 'money' : 'days';
    const value: Value = counts(quantifier) ? firstValue({ type }, comparison, currency) : null;
    put(node.key, () => ({
      ...node,
      quantifier,
      comparison: counts(quantifier) ? '>=' : null,
      field: quantifier === 'sum' ? (money[0]?.id ?? null) : null,
      value,
    }));
  };
  return (
    <>
      <Select
        aria-label={t('How many')}
        size="xs"
        w={104}
        data={money.length ? quantifiers : quantifiers.filter(({ value }) => value !== 'sum')}
        value={node.quantifier}
        onChange={(quantifier) => turn(quantifier as Quantifier)}
      />
      {node.quantifier === 'sum' && (
        <>
          <Select
            aria-label={t('Of which amount')}
            size="xs"
            w={130}
            data={money.map((field) => ({ value: field.id, label: field.label }))}
            value={node.field ?? null}
            onChange={(field) => put(node.key, () => ({ ...node, field }))}
          />
          <span className="muted">{t('of')}</span>
        </>
      )}
    </>
  );
}

function Comparison({ node, catalogue }: { node: Collection; catalogue: Catalogue }) {
  const { put, currency } = useEditor();
  if (!counts(node.quantifier)) return null;
  const type = node.quantifier === 'sum' ? 'money' : 'days';
  const operator = catalogue.comparisons.find((one) => one.id === node.comparison);
  return (
    <>
      <Select
        aria-label={t('Comparison')}
        size="xs"
        w={120}
        data={catalogue.comparisons.map((one) => ({ value: one.id, label: one.label }))}
        value={node.comparison ?? null}
        onChange={(id) => {
          const next = catalogue.comparisons.find((one) => one.id === id);
          const keeps = next?.value === operator?.value;
          put(node.key, () => ({
            ...node,
            comparison: id,
            value: keeps ? node.value : firstValue({ type }, next, currency),
          }));
        }}
      />
      <span className={type === 'days' ? 'plain-count' : undefined}>
        <ValueEditor
          type={type}
          shape={operator?.value ?? 'one'}
          label={t('Value')}
          options={[]}
          currencies={catalogue.currencies}
          value={node.value}
          onChange={(value) => put(node.key, () => ({ ...node, value }))}
        />
      </span>
    </>
  );
}
