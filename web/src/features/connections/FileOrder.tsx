import { IconCheck } from '@tabler/icons-react';
import { t } from '@/lib/i18n';
import type { ObjectName } from './queries';
import { objectNames } from './words';

type Props = { done: readonly string[]; order: readonly ObjectName[]; now?: string };

/** Customers first: each kind of file refers only to those before it. */
export const FileOrder = ({ done, order, now }: Props) => (
  <ol className="order" aria-label={t('Order of the files')}>
    {order.map((name) => (
      <li key={name} data-on={name === now || undefined}>
        {done.includes(name) && <IconCheck size={14} aria-label={t('Imported')} data-tone="good" />}
        {objectNames[name]}
      </li>
    ))}
  </ol>
);
