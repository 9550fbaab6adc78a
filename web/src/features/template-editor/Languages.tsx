import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/i18n';
import { languageName } from '@/lib/names';
import { Confirm } from '@/ui/Confirm';
import { Badge, Button, Select, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import type { TemplateDraft } from './useTemplateDraft';

const COMMON = ['en', 'de', 'fr', 'es', 'nl', 'it', 'pt', 'pl', 'sv', 'da', 'fi', 'nb', 'cs'];

type Props = {
  draft: TemplateDraft;
  chosen: string | undefined;
  onChoose: (language: string) => void;
  onChange: (change: Partial<TemplateDraft>) => void;
};

/** Name, category and the languages it is written in. */
export function Languages({ draft, chosen, onChoose, onChange }: Props) {
  const [removing, setRemoving] = useState(false);
  const free = COMMON.filter((code) => !draft.variants.some((one) => one.language === code));
  const add = (language: string) => {
    const from = draft.variants.find((one) => one.language === chosen);
    const copy = from
      ? { ...from, language }
      : { language, subject: '', preheader: '', document: null, html: null, text: null };
    onChange({ variants: [...draft.variants, copy] });
    onChoose(language);
  };
  return (
    <section className="card stack">
      <div className="template-about">
        <TextInput
          label={t('Name')}
          maxLength={200}
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('Category')}
          maxLength={200}
          value={draft.category}
          onChange={(event) => onChange({ category: event.currentTarget.value })}
        />
      </div>
      <div className="row wrap">
        <Select
          aria-label={t('Language')}
          w={180}
          data={draft.variants.map((one) => ({ value: one.language, label: languageName(one.language) }))}
          value={chosen ?? null}
          onChange={(language) => language && onChoose(language)}
        />
        {chosen === draft.default_language ? (
          <Badge color="gray">{t('Default')}</Badge>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ default_language: chosen })}>
            {t('Make it the default')}
          </Button>
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={13} />}>
              {t('Add a language')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('Starts as a copy of this one')}</Menu.Label>
            {free.map((code) => (
              <Menu.Item key={code} onClick={() => add(code)}>
                {languageName(code)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {chosen && chosen !== draft.default_language && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => setRemoving(true)}>
            {t('Remove this language…')}
          </Button>
        )}
      </div>
      <Confirm
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('Remove {{language}}', { language: languageName(chosen ?? '') })}
        verb={t('Remove')}
        danger
        act={async () => {
          onChange({ variants: draft.variants.filter((one) => one.language !== chosen) });
          onChoose(draft.default_language);
        }}
      >
        <p>
          {t('Customers with this language then get {{language}}.', { language: languageName(draft.default_language) })}
        </p>
      </Confirm>
    </section>
  );
}
