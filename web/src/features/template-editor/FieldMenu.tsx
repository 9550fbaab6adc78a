import { IconBraces } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { FieldList } from '@/ui/FieldList';
import type { TemplateField } from './queries';

type Props = { fields: readonly TemplateField[]; onPick: (path: string) => void; compact?: boolean };

/** What may be inserted, with an example each. Fields of a list need a table or a loop and are left out. */
export function FieldMenu({ fields, onPick, compact }: Props) {
  const groups = fields.filter((field) => field.type === 'group');
  const of = (path: string) => groups.find((group) => path.startsWith(`${group.path}.`))?.label ?? t('Other');
  const single = fields.filter((field) => !field.list && field.type !== 'group' && field.type !== 'list');
  return (
    <FieldList
      width={320}
      fields={single.map(({ path, label, example }) => ({
        id: path,
        label,
        group: of(path),
        note: example,
        words: `${path} ${label}`,
      }))}
      onPick={onPick}
    >
      {(toggle) => (
        <Button variant="subtle" size="compact-sm" leftSection={<IconBraces size={15} stroke={1.7} />} onClick={toggle}>
          {compact ? t('Field') : t('Insert field')}
        </Button>
      )}
    </FieldList>
  );
}
