import { IconChevronDown } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { FieldList } from '@/ui/FieldList';
import { InputBase } from '@/ui/overlays';
import { type Field, typeName } from './catalogue';

type Props = { fields: readonly Field[]; value: string; label: string; onChange: (field: Field) => void };

/** The field of a rule, grouped by object, with the type at the right. */
export function FieldPicker({ fields, value, label, onChange }: Props) {
  return (
    <FieldList
      width={300}
      returns
      value={value}
      fields={fields.map((field) => ({
        id: field.id,
        label: field.label,
        group: field.group,
        note: typeName(field.type),
        words: `${field.group} ${field.label}`,
        help: field.help || undefined,
      }))}
      onPick={(id) => {
        const field = fields.find((one) => one.id === id);
        if (field) onChange(field);
      }}
    >
      {(toggle) => (
        <InputBase
          component="button"
          type="button"
          pointer
          className="field-picker"
          rightSection={<IconChevronDown size={14} />}
          rightSectionPointerEvents="none"
          onClick={toggle}
        >
          <span className="sr">{t('Field')}: </span>
          {label}
        </InputBase>
      )}
    </FieldList>
  );
}
