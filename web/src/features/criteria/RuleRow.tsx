import { t } from '@/lib/i18n';
import { Select } from '@/ui/controls';
import type { Catalogue } from './catalogue';
import { useEditor } from './editor';
import { FieldPicker } from './FieldPicker';
import { NodeMenu } from './NodeMenu';
import type { Rule } from './tree';
import { ValueEditor } from './ValueEditor';
import { carry, newRule } from './values';

export function RuleRow({ rule, catalogue }: { rule: Rule; catalogue: Catalogue }) {
  const { put, problems, currency } = useEditor();
  const field = catalogue.field(rule.field);
  const problem = problems.get(rule.key);
  const operator = field?.operators.find((one) => one.id === rule.operator);
  const name = field?.label ?? rule.field;
  return (
    <div className="rule" data-node={rule.key}>
      <div className="rule-parts">
        <FieldPicker
          fields={catalogue.fields}
          value={rule.field}
          label={name}
          onChange={(next) => put(rule.key, () => ({ ...newRule(next, currency), key: rule.key }))}
        />
        {field && (
          <Select
            aria-label={t('Operator')}
            className="operator"
            data={field.operators.map((one) => ({ value: one.id, label: one.label }))}
            value={rule.operator}
            onChange={(id) => {
              const next = field.operators.find((one) => one.id === id);
              if (next)
                put(rule.key, () => ({ ...rule, operator: next.id, value: carry(rule, field, next, currency) }));
            }}
          />
        )}
        {field && operator && (
          <ValueEditor
            type={field.type}
            shape={operator.value}
            label={name}
            options={field.options}
            currencies={catalogue.currencies}
            value={rule.value}
            onChange={(value) => put(rule.key, () => ({ ...rule, value }))}
          />
        )}
        <NodeMenu node={rule} name={t('rule {{name}}', { name })} />
      </div>
      {problem && <p className="fault">{problem}</p>}
    </div>
  );
}
