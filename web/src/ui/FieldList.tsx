import { Combobox, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '@/lib/i18n';

/** `words` are what a search looks through; `note` stands small at the right. */
export type ListedField = { id: string; label: string; group: string; note: string; words: string; help?: string };

type Props = {
  fields: readonly ListedField[];
  value?: string;
  width: number;
  /** Focus goes back to what opened the list; else it stays where the pick puts it. */
  returns?: boolean;
  onPick: (id: string) => void;
  /** The button that opens the list. */
  children: (toggle: () => void) => ReactNode;
};

/** A searchable list of fields, grouped. Focus goes into the search. */
export function FieldList({ fields, value, width, returns, onPick, children }: Props) {
  const [q, setQ] = useState('');
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      setQ('');
      box.resetSelectedOption();
      if (returns) box.focusTarget();
    },
  });
  const wanted = q.trim().toLowerCase();
  const hits = fields.filter((field) => field.words.toLowerCase().includes(wanted));
  const groups = [...new Set(hits.map((field) => field.group))];
  return (
    <Combobox
      store={box}
      width={width}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(id) => {
        box.closeDropdown();
        if (id !== value) onPick(id);
      }}
    >
      <Combobox.Target targetType="button">{children(() => box.toggleDropdown())}</Combobox.Target>
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
                  <Combobox.Option key={field.id} value={field.id} active={field.id === value} title={field.help}>
                    <span className="field-option">
                      <span className="clip">{field.label}</span>
                      <span className="hint clip">{field.note}</span>
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
