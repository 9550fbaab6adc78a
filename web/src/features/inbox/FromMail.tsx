import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { FromMail as Origin } from '@/features/cases/queries';
import { customerQuery } from '@/features/customers/queries';
import { t } from '@/lib/i18n';
import { Button, Skeleton } from '@/ui/controls';
import { Menu, Modal } from '@/ui/overlays';
import { Failed } from '@/ui/states';
import { done } from '@/ui/toast';
import type { Thread } from './queries';

const TaskForm = lazy(() => import('@/features/tasks/TaskForm').then((m) => ({ default: m.TaskForm })));
const NewNote = lazy(() => import('@/features/cases/Notes').then((m) => ({ default: m.NewNote })));
const PromiseForm = lazy(() => import('@/features/cases/PromiseForm').then((m) => ({ default: m.PromiseForm })));
const PlanForm = lazy(() => import('@/features/cases/PlanForm').then((m) => ({ default: m.PlanForm })));
const DisputeForm = lazy(() => import('@/features/cases/DisputeForm').then((m) => ({ default: m.DisputeForm })));

type What = 'task' | 'note' | 'promise' | 'plan' | 'dispute';
const WORDS: readonly [What, string][] = [
  ['task', t('Task…')],
  ['note', t('Note…')],
  ['promise', t('Promise to pay…')],
  ['plan', t('Payment plan…')],
  ['dispute', t('Dispute…')],
];

/** What a mail says becomes a task, a note, a promise, a plan or a dispute, which remembers the mail. */
export function FromMail({ thread }: { thread: Thread }) {
  const [asked, setAsked] = useState<What>();
  const latest = thread.mails.findLast((mail) => mail.direction === 'in');
  if (!latest) return null;
  const owned = thread.customer_id !== null;
  const mail: Origin = {
    received_email_id: latest.id,
    text: (latest.reply_text || latest.text).trim().slice(0, 4000),
    // Those it names, else those the conversation was about last.
    invoice_ids: (thread.mails.findLast((one) => one.invoices.length > 0)?.invoices ?? []).map((one) => one.id),
  };
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu position="bottom-start" width={220}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('Make of it')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {WORDS.map(([what, label]) => (
            <Menu.Item key={what} disabled={!owned && what !== 'task'} onClick={() => setAsked(what)}>
              {label}
            </Menu.Item>
          ))}
          {!owned && <Menu.Label>{t('All but a task need a customer: assign the conversation first.')}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {asked === 'task' && (
          <TaskForm
            mail={{ ...mail, title: thread.subject }}
            {...(thread.customer_id !== null && {
              about: { customer_id: thread.customer_id, customer_name: thread.customer_name ?? '' },
            })}
            onClose={close}
          />
        )}
        {asked !== undefined && asked !== 'task' && thread.customer_id !== null && (
          <OfCustomer what={asked} customer={thread.customer_id} mail={mail} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

type Props = { what: Exclude<What, 'task'>; customer: number; mail: Origin; onClose: () => void };

function OfCustomer({ what, customer, mail, onClose }: Props) {
  const read = useQuery(customerQuery(customer));
  if (!read.data)
    return (
      <Modal opened onClose={onClose} title={<b>{t('Customer')}</b>} centered>
        {read.error ? <Failed error={read.error} retry={() => void read.refetch()} /> : <Skeleton height={160} />}
      </Modal>
    );
  const open = read.data.invoices;
  const about = {
    customer: read.data,
    invoices: open,
    picked: mail.invoice_ids.filter((id) => open.some((one) => one.id === id)),
    mail,
    onClose,
  };
  if (what === 'promise') return <PromiseForm {...about} />;
  if (what === 'plan') return <PlanForm {...about} />;
  if (what === 'dispute') return <DisputeForm {...about} />;
  return (
    <Modal opened onClose={onClose} title={<b>{t('Note about {{name}}', read.data)}</b>} centered size={560}>
      <NewNote
        customer={customer}
        mail={mail}
        onKept={() => {
          done(t('The note is kept with the customer.'));
          onClose();
        }}
      />
    </Modal>
  );
}
