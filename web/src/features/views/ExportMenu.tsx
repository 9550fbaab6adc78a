import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { FileKind } from '@/api/client';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Noun } from '@/lib/plurals';
import { Button } from '@/ui/controls';
import { Menu } from '@/ui/overlays';
import { done, failed } from '@/ui/toast';

type Props = { total: number | undefined; noun: Noun; save: (format: FileKind) => Promise<unknown> };

/** All pages of a list as its filters show them, as a file. */
export function ExportMenu({ total, noun, save }: Props) {
  const [busy, setBusy] = useState(false);
  if (total === undefined) return null;
  const shown = counted(total, noun);
  const run = async (format: FileKind) => {
    setBusy(true);
    await save(format).then(() => done(t('{{shown}} saved to a file.', { shown })), failed);
    setBusy(false);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          disabled={total === 0}
          leftSection={<IconDownload size={15} stroke={1.7} />}
        >
          {t('Export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('{{shown}}, as the filters show them', { shown })}</Menu.Label>
        <Menu.Item onClick={() => void run('csv')}>{t('CSV')}</Menu.Item>
        <Menu.Item onClick={() => void run('xlsx')}>{t('Excel')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
