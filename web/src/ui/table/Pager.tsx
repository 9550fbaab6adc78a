import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import { ActionIcon } from '../controls';

type Props = { page: number; pageSize: number; total: number; onPage: (page: number) => void };

export function Pager({ page, pageSize, total, onPage }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav className="row push" aria-label={t('Pages')}>
      <span className="num">
        {t('{{from}}–{{to}} of {{total}}', { from: showNumber(from), to: showNumber(to), total: showNumber(total) })}
      </span>
      <ActionIcon
        variant="default"
        aria-label={t('Previous page')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={15} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('Next page')}
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={15} />
      </ActionIcon>
    </nav>
  );
}
