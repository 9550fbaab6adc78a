import { IconLink } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';
import type { Customer } from './queries';

const PortalSheet = lazy(() => import('./PortalSheet'));

export function PortalButton({ customer }: { customer: Customer }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconLink size={15} stroke={1.7} />} onClick={() => setOpen(true)}>
        {t('Portal link…')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PortalSheet customer={customer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
