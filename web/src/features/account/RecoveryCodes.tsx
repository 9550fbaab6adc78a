import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Recovery } from '@/api/account';
import { t } from '@/lib/i18n';
import { Button } from '@/ui/controls';

type Props = { recovery: Recovery; email: string; onClose: () => void };

/** On paper or in a password store: they are the way in when the phone is lost. */
export function RecoveryCodes({ recovery, email, onClose }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recovery.codes.join('\n'));
      setSaid(t('Copied.'));
    } catch {
      setSaid(t('The browser does not allow copying here. Select the codes and copy them.'));
    }
  };
  const print = () => {
    document.body.dataset.printing = 'codes';
    window.print();
    delete document.body.dataset.printing;
  };
  return (
    <section className="recovery" aria-label={t('Recovery codes')}>
      <p>
        <b className="strong">{t('Recovery codes of {{email}}', { email })}</b>
      </p>
      <p className="muted">
        {t('Each signs you in once when the app is not at hand. Keep them where your phone is not.')}{' '}
        {t('{{left}} of {{total}} are left.', recovery)}
      </p>
      <ul className="recovery-codes">
        {recovery.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap no-print">
        <Button variant="default" leftSection={<IconCopy size={15} />} onClick={() => void copy()}>
          {t('Copy')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={15} />} onClick={print}>
          {t('Print')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('Hide them')}
        </Button>
        <span className="hint" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
