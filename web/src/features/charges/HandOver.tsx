import { t } from '@/lib/i18n';
import { Copyable } from '@/ui/Copyable';
import { Button } from '@/ui/controls';
import { Modal } from '@/ui/overlays';
import type { Customer } from './queries';

type Props = { title: string; says: string; url: string; subject: string; customer: Customer; onClose: () => void };

/** An address to give to the customer: copied, or put into an email of one's own. */
export function HandOver({ title, says, url, subject, customer, onClose }: Props) {
  const reachable = customer.contacts.filter((one) => one.email && !one.inactive);
  const to = (reachable.find((one) => one.is_primary) ?? reachable[0])?.email;
  const mail = `mailto:${encodeURIComponent(to ?? '').replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(url)}`;
  return (
    <Modal opened onClose={onClose} title={<b>{title}</b>} centered size={560} closeOnClickOutside={false}>
      <div className="stack">
        <p>{says}</p>
        <Copyable text={url} label={t('Copy the link')} />
        <div className="row wrap">
          <a className="link" href={mail}>
            {to ? t('Write an email to {{to}} with it', { to }) : t('Write an email with it')}
          </a>
          <Button className="push" onClick={onClose}>
            {t('Done')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
