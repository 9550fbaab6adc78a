import { type Editor, useEditorState } from '@tiptap/react';
import { t } from '@/lib/i18n';
import { Button, MultiSelect, Select, Switch, TextInput } from '@/ui/controls';
import { OWN } from './nodes';
import { COLUMNS, columnNames } from './source';

type Attrs = Record<string, unknown>;
type Put = (attrs: Attrs) => void;

type Own = (typeof OWN)[number];

/** What the chosen chip, table, button or condition can be told. Under the toolbar, where Tab reaches it. */
export function NodeSettings({ editor }: { editor: Editor }) {
  const found = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const kind = OWN.find((name) => now.isActive(name));
      return kind ? { kind, attrs: now.getAttributes(kind) as Attrs } : null;
    },
  });
  if (!found) return null;
  const put: Put = (attrs) => editor.commands.updateAttributes(found.kind, attrs);
  return (
    <div className="writer-node">
      <Fields kind={found.kind} attrs={found.attrs} put={put} />
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => remove(editor, found.kind)}>
        {found.kind === 'condition' ? t('Remove the condition') : t('Remove')}
      </Button>
    </div>
  );
}

function remove(editor: Editor, kind: Own) {
  if (kind === 'condition') editor.chain().focus().lift('condition').run();
  else editor.chain().focus().deleteSelection().run();
}

const words = (value: unknown) => (typeof value === 'string' ? value : '');

function Fields({ kind, attrs, put }: { kind: Own; attrs: Attrs; put: Put }) {
  if (kind === 'field')
    return (
      <>
        <TextInput
          label={t('If it is empty')}
          placeholder={t('Nothing')}
          value={words(attrs.fallback)}
          onChange={(event) => put({ fallback: event.currentTarget.value || null })}
        />
        <Select
          label={t('Written as')}
          w={150}
          clearable
          placeholder={t('As it is')}
          data={[
            { value: 'short', label: t('Short date') },
            { value: 'medium', label: t('Medium date') },
            { value: 'long', label: t('Long date') },
            { value: 'full', label: t('Full date') },
            { value: 'upcase', label: t('CAPITALS') },
            { value: 'capitalize', label: t('Capital first') },
          ]}
          value={words(attrs.format) || null}
          onChange={(format) => put({ format })}
        />
      </>
    );
  if (kind === 'invoiceTable')
    return (
      <>
        <MultiSelect
          label={t('Columns')}
          className="grow"
          data={COLUMNS.map((value) => ({ value, label: columnNames[value] ?? value }))}
          value={(attrs.columns as string[] | undefined) ?? []}
          onChange={(columns) => columns.length > 0 && put({ columns })}
        />
        <Switch
          label={t('Totals per currency')}
          checked={Boolean(attrs.totals)}
          onChange={(event) => put({ totals: event.currentTarget.checked })}
        />
      </>
    );
  if (kind === 'button')
    return (
      <>
        <TextInput
          label={t('Label')}
          value={words(attrs.label)}
          onChange={(event) => put({ label: event.currentTarget.value })}
        />
        <TextInput
          label={t('Address')}
          className="grow"
          value={words(attrs.href)}
          onChange={(event) => put({ href: event.currentTarget.value })}
        />
      </>
    );
  return (
    <TextInput
      label={t('Only if')}
      className="grow"
      description={t('A field, or a field compared: invoices.size > 1')}
      value={words(attrs.when)}
      onChange={(event) => put({ when: event.currentTarget.value })}
    />
  );
}
