import { IconColumns3 } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { Button, Checkbox } from '../controls';
import { Popover } from '../overlays';
import type { Column } from './columns';

type Props<Row> = {
  columns: readonly Column<Row>[];
  isShown: (column: Column<Row>) => boolean | undefined;
  turn: (id: string, on: boolean) => void;
};

export function ColumnChoice<Row>({ columns, isShown, turn }: Props<Row>) {
  const free = columns.filter((column) => !column.always);
  if (!free.length) return null;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} stroke={1.7} />}>
          {t('Columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Columns')}>
        <div className="stack tight">
          {free.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.head}
              checked={Boolean(isShown(column))}
              onChange={(event) => turn(column.id, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
