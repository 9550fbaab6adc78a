import {
  IconBold,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconTable,
  IconUnderline,
  type TablerIcon,
} from '@tabler/icons-react';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Gapcursor, UndoRedo } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n';
import { Confirm } from '@/ui/Confirm';
import { ActionIcon, Button, TextInput } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { FieldMenu } from './FieldMenu';
import { ButtonNode, Condition, Doc, fieldNode, InvoiceTable, Link, OWN } from './nodes';
import type { TemplateField } from './queries';
import type { Json } from './source';
import './writer.css';

// Fetched when the first chip, table, button or condition is chosen.
const NodeSettings = lazy(() => import('./NodeSettings').then((m) => ({ default: m.NodeSettings })));

// Exactly what the server's document knows; the starter kit has more, and a link that weighs as much as the rest.
const TEXT = [
  Paragraph,
  Text,
  HardBreak,
  Heading.configure({ levels: [1, 2, 3] }),
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  Blockquote,
  HorizontalRule,
  Bold,
  Italic,
  Underline,
  Link,
  UndoRedo,
  Gapcursor,
];

type Props = { document: Json; fields: readonly TemplateField[]; may: boolean; onChange: (document: Json) => void };

/** "Customer › Name" for a chip. */
export function fieldLabel(fields: readonly TemplateField[], path: string): string {
  const found = fields.find((field) => field.path === path);
  if (!found) return path;
  const parent = fields.find((field) => field.path === path.slice(0, path.lastIndexOf('.')));
  return parent ? `${parent.label} › ${found.label}` : found.label;
}

export default function Writer({ document, fields, may, onChange }: Props) {
  const editor = useEditor({
    extensions: [...TEXT, Doc, fieldNode((path) => fieldLabel(fields, path)), InvoiceTable, ButtonNode, Condition],
    content: document,
    // Its own style element would need the nonce; writer.css has the rules.
    injectCSS: false,
    editable: may,
    onUpdate: (change) => onChange(change.editor.getJSON() as Json),
    editorProps: {
      attributes: { class: 'writer-text', 'aria-label': t('Message'), role: 'textbox', 'aria-multiline': 'true' },
    },
  });
  if (!editor) return null;
  return (
    <div className="writer">
      {may && <Toolbar editor={editor} fields={fields} />}
      {may && <Settings editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}

function Settings({ editor }: { editor: Editor }) {
  const chosen = useEditorState({ editor, selector: ({ editor: now }) => OWN.some((name) => now.isActive(name)) });
  return (
    chosen && (
      <Suspense>
        <NodeSettings editor={editor} />
      </Suspense>
    )
  );
}

type Mark = [string, TablerIcon, boolean, () => void];

function Toolbar({ editor, fields }: { editor: Editor; fields: readonly TemplateField[] }) {
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      underline: now.isActive('underline'),
      link: now.isActive('link'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
    }),
  });
  const chain = () => editor.chain().focus();
  const marks: Mark[] = [
    [t('Bold'), IconBold, on.bold, () => chain().toggleBold().run()],
    [t('Italic'), IconItalic, on.italic, () => chain().toggleItalic().run()],
    [t('Underline'), IconUnderline, on.underline, () => chain().toggleUnderline().run()],
    [t('Heading'), IconH2, on.heading, () => chain().toggleHeading({ level: 2 }).run()],
    [t('List'), IconList, on.bullets, () => chain().toggleBulletList().run()],
    [t('Numbered list'), IconListNumbers, on.numbers, () => chain().toggleOrderedList().run()],
    [t('Link'), IconLink, on.link, () => (on.link ? chain().unsetMark('link').run() : setLinking(true))],
  ];
  return (
    <div className="writer-bar" role="toolbar" aria-label={t('Formatting')}>
      {marks.map(([name, Icon, active, run]) => (
        <ActionIcon
          key={name}
          title={name}
          aria-label={name}
          aria-pressed={active}
          variant={active ? 'light' : 'subtle'}
          onClick={run}
        >
          <Icon size={16} stroke={1.7} />
        </ActionIcon>
      ))}
      <FieldMenu fields={fields} onPick={(path) => chain().insertContent({ type: 'field', attrs: { path } }).run()} />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" leftSection={<IconTable size={15} stroke={1.7} />}>
            {t('Insert block')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => chain().insertContent({ type: 'invoiceTable' }).run()}>
            {t('Table of the invoices')}
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              chain()
                .insertContent({ type: 'button', attrs: { label: t('See your account'), href: 'https://' } })
                .run()
            }
          >
            {t('Button')}
          </Menu.Item>
          {fields.some((field) => field.path === 'portal.link') && (
            <Menu.Item
              onClick={() =>
                chain()
                  .insertContent({
                    type: 'button',
                    attrs: { label: t('Look at your invoices'), href: '{{ portal.link }}' },
                  })
                  .run()
              }
            >
              {t('Button to the customer portal')}
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() =>
              chain()
                .insertContent({
                  type: 'condition',
                  attrs: { when: 'invoices.size > 1' },
                  content: [{ type: 'paragraph' }],
                })
                .run()
            }
          >
            {t('Part with a condition')}
          </Menu.Item>
          <Menu.Item onClick={() => chain().setHorizontalRule().run()}>{t('Line')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LinkQuestion
        open={linking}
        onClose={() => setLinking(false)}
        onLink={(href) => chain().setMark('link', { href }).run()}
      />
    </div>
  );
}

function LinkQuestion({
  open,
  onClose,
  onLink,
}: {
  open: boolean;
  onClose: () => void;
  onLink: (href: string) => void;
}) {
  const [href, setHref] = useState('https://');
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t('Link')}
      verb={t('Set the link')}
      act={async () => onLink(href.trim())}
    >
      <TextInput
        data-autofocus
        label={t('Address')}
        description={t('https://, mailto: or tel:. A field in double braces may stand in it.')}
        value={href}
        onChange={(event) => setHref(event.currentTarget.value)}
      />
    </Confirm>
  );
}
