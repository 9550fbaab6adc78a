import { IconPlus } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import type { Catalogue } from './catalogue';
import { useEditor } from './editor';
import { type Group, newKey } from './tree';
import { newCollection, newRule } from './values';

const plus = <IconPlus size={13} aria-hidden />;

export function Adders({ group, catalogue, deep }: { group: Group; catalogue: Catalogue; deep?: boolean }) {
  const { add, currency } = useEditor();
  const first = catalogue.fields[0];
  if (!first) return null;
  const rule = () => newRule(first, currency);
  return (
    <div className="adders">
      <Button variant="subtle" size="compact-sm" leftSection={plus} onClick={() => add(group.key, rule())}>
        {t('Rule')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={plus}
        onClick={() => add(group.key, { kind: 'group', key: newKey(), match: 'any', items: [rule()] })}
      >
        {t('Group')}
      </Button>
      {!deep && catalogue.collections.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={plus}>
              {t('Invoices, payments … where')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {catalogue.collections.map((collection) => (
              <Menu.Item key={collection.id} onClick={() => add(group.key, newCollection(collection))}>
                {collection.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
