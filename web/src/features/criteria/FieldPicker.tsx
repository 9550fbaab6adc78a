import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Combobox, InputBase, useCombobox } from '@/ui/overlays';
import { type Field, typeName } from './catalogue';

type Props = { fields: readonly Field[]; value: string; label: string; onChange: (field: Field) => void };

/** A searchable list, grouped by object, with the type at the right. Focus goes into the search and back. */
export function FieldPicker({ fields, value, label, onChange }: Props) {
  const [q, setQ] = useState('');
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      setQ('');
      box.resetSelectedOption();
      box.focusTarget();
    },
  });
  const wanted = q.trim().toLowerCase();
  const hits = fields.filter((field) => `${field.group} ${field.label}`.toLowerCase().includes(wanted));
  const groups = [...new Set(hits.map((field) => field.group))];
  return (
    <Combobox
      store={box}
      width={300}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(id) => {
        const field = fields.find((one) => one.id === id);
        if (field && id !== value) onChange(field);
        box.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          className="field-picker"
          rightSection={<IconChevronDown size={14} />}
          rightSectionPointerEvents="none"
          onClick={() => box.toggleDropdown()}
        >
          <span className="sr">{t('Field')}: </span>
          {label}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value);
            box.updateSelectedOptionIndex();
          }}
          placeholder={t('Find a field')}
          leftSection={<IconSearch size={14} />}
          aria-label={t('Find a field')}
          role="combobox"
          aria-expanded="true"
        />
        <Combobox.Options aria-label={t('Fields')} mah={280} className="field-options">
          {groups.map((group) => (
            <Combobox.Group key={group} label={group}>
              {hits
                .filter((field) => field.group === group)
                .map((field) => (
                  <Combobox.Option
                    key={field.id}
                    value={field.id}
                    active={field.id === value}
                    title={field.help || undefined}
                  >
                    <span className="field-option">
                      <span className="clip">{field.label}</span>
                      <span className="hint">{typeName(field.type)}</span>
                    </span>
                  </Combobox.Option>
                ))}
            </Combobox.Group>
          ))}
          {!hits.length && <Combobox.Empty>{t('No field has this name')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
