import { useMutation, useQueryClient } from '@tanstack/react-query';
import { before } from '@/features/views/undo';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { doneWithUndo, failed } from '@/ui/toast';
import { changeInvoices, type InvoiceChange } from './queries';

type Row = { id: number; chasing_paused: boolean; disputed: boolean; promised: boolean };
type Change = { changes: InvoiceChange; said: string };

type Props = { rows: readonly Row[]; onDone: () => void; cases?: boolean };

/**
 * What may be said of many invoices at once; each can be taken back, by the toast or by its own entry.
 * `cases`: promises and disputes are recorded beside it, so nothing is only marked as one.
 */
export function InvoiceBulk({ rows, onDone, cases }: Props) {
  const queries = useQueryClient();
  const again = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['invoices'] }),
      queries.invalidateQueries({ queryKey: ['customer'] }),
    ]);
  const change = useMutation({
    mutationFn: ({ changes }: Change) =>
      changeInvoices(
        rows.map((row) => row.id),
        changes,
      ),
    onSuccess: async ({ changed }, { changes, said }) => {
      const names = Object.keys(changes) as (keyof Row)[];
      const back = before(rows, (row) => Object.fromEntries(names.map((name) => [name, row[name]])) as InvoiceChange);
      await again();
      onDone();
      doneWithUndo(`${counted(changed, 'invoices')} ${said}`, () => {
        Promise.all(back.map((group) => changeInvoices(group.ids, group.changes)))
          .then(again)
          .catch(failed);
      });
    },
  });
  const apply = (changes: InvoiceChange, said: string) => () => change.mutate({ changes, said });
  const acts: [string, () => void][] = [
    [t('Pause chasing'), apply({ chasing_paused: true }, t('paused: no message names them'))],
    ...(cases
      ? []
      : ([
          [t('Mark as disputed'), apply({ disputed: true }, t('marked as disputed'))],
          [t('Mark as promised'), apply({ promised: true }, t('marked as promised'))],
        ] satisfies [string, () => void][])),
  ];
  const backs: [string, () => void][] = [
    [t('Resume chasing'), apply({ chasing_paused: false }, t('chased again'))],
    [t('Not disputed'), apply({ disputed: false }, t('no longer disputed'))],
    [t('Not promised'), apply({ promised: false }, t('no longer promised'))],
  ];
  return (
    <>
      {acts.map(([label, act]) => (
        <Button key={label} size="compact-sm" variant="default" disabled={change.isPending} onClick={act}>
          {label}
        </Button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('Take back…')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {backs.map(([label, act]) => (
            <Menu.Item key={label} onClick={act}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
