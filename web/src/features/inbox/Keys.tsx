import { IconKeyboard } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import { ActionIcon } from '@/ui/controls';
import { Popover } from '@/ui/overlays';
import { inboxKeys } from './pressed';

/** What the letters do here. */
export const Keys = () => (
  <Popover position="bottom-end" shadow="md" trapFocus width={300}>
    <Popover.Target>
      <ActionIcon size={32} aria-label={t('Keys of the inbox')}>
        <IconKeyboard size={17} stroke={1.6} />
      </ActionIcon>
    </Popover.Target>
    <Popover.Dropdown aria-label={t('Keys of the inbox')}>
      <dl className="kv" tabIndex={0}>
        {inboxKeys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Popover.Dropdown>
  </Popover>
);
