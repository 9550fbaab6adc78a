import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Combobox, useCombobox } from '@/ui/overlays';
import type { TemplateField } from './queries';

type Props = { fields: readonly TemplateField[]; onPick: (path: string) => void; compact?: boolean };

/** A searchable list of fields with an example each. Fields of a list need a table or a loop and are left out. */
export function FieldMenu({ fields, onPick, compact }: Props) {
  const [q, setQ] = useState('');
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      setQ('');
      box.resetSelectedOption();
    },
  });
  const groups = fields.filter((field) => field.type === 'group');
  const wanted = q.trim().toLowerCase();
  const single = fields.filter((field) => !field.list && field.type !== 'group' && field.type !== 'list');
  const hits = single.filter((field) => `${field.path} ${field.label}`.toLowerCase().includes(wanted));
  const of = (field: TemplateField) =>
    groups.find((group) => field.path.startsWith(`${group.path}.`))?.label ?? t('Other');
  const names = [...new Set(hits.map(of))];
  return (
    <Combobox
      store={box}
      width={320}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(path) => {
        box.closeDropdown();
        onPick(path);
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBraces size={15} stroke={1.7} />}
          onClick={() => box.toggleDropdown()}
        >
          {compact ? t('Field') : t('Insert field')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={q}
          onChange={(event) => {
            setQ(event.currentTarget.value);
            box.updateSelectedOptionIndex();
          }}
          placeholder={t('Find a field')}
          aria-label={t('Find a field')}
          role="combobox"
          aria-expanded="true"
        />
        <Combobox.Options aria-label={t('Fields')} mah={280} className="field-options">
          {names.map((name) => (
            <Combobox.Group key={name} label={name}>
              {hits
                .filter((field) => of(field) === name)
                .map((field) => (
                  <Combobox.Option key={field.path} value={field.path}>
                    <span className="field-option">
                      <span className="clip">{field.label}</span>
                      <span className="hint clip">{field.example}</span>
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
