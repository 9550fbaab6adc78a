import type { Me } from '@/api/people-types';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Today } from './queries';

export type StepId = 'connect' | 'ledger' | 'mailbox' | 'workflow' | 'read' | 'live';
type State = 'done' | 'next' | 'later';
export type Step = {
  id: StepId;
  title: string;
  say: string;
  state: State;
  /** Who may do it; others see how it stands. */
  needs: NonNullable<Me['role']>;
};

/** What somebody ticked because no table knows it: that they looked. */
export type Ticks = { ledger?: boolean | undefined; read?: boolean | undefined; hidden?: boolean | undefined };

type Draft = Omit<Step, 'state'> & { done: boolean };

/** The first steps in their order; the first that is not done is next. */
export function stepsOf(today: Today, mode: 'test' | 'live', ticks: Ticks): Step[] {
  const invoices = today.owed.reduce((sum, one) => sum + one.open_invoices, 0);
  const reading = today.connections.find((one) => one.reading);
  const unfinished = today.connections.some((one) => !one.first_import_complete);
  const hasLedger = today.customers > 0;
  const drafts: Draft[] = [
    {
      id: 'connect',
      title: t('Connect your ERP, or upload files'),
      needs: 'manager',
      done: hasLedger && !unfinished && !reading,
      say: reading
        ? t('{{name}} is being read now.', { name: reading.name })
        : hasLedger
          ? unfinished
            ? t('{{customers}} are here. The first import is not complete yet.', {
                customers: counted(today.customers, 'customers'),
              })
            : t('{{customers}} are here.', { customers: counted(today.customers, 'customers') })
          : t('Nothing is read yet. Nothing is sent because of what the first import brings.'),
    },
    {
      id: 'ledger',
      title: t('Look at the ledger'),
      needs: 'viewer',
      done: hasLedger && Boolean(ticks.ledger),
      say: hasLedger
        ? t('{{invoices}} open. Compare the totals with your ERP.', { invoices: counted(invoices, 'invoices') })
        : t('Counts and totals per currency, to compare with your ERP.'),
    },
    {
      id: 'mailbox',
      title: t('Enter the mailbox'),
      needs: 'owner',
      done: today.mailbox.set_up && !today.mailbox.fault,
      say: today.mailbox.fault
        ? t('It has a problem: {{fault}}', { fault: today.mailbox.fault })
        : today.mailbox.set_up
          ? t('It is set up.')
          : t('Where messages leave from once you are live.'),
    },
    {
      id: 'workflow',
      title: t('Start a workflow'),
      needs: 'manager',
      done: today.active_workflows > 0,
      say: today.active_workflows
        ? t('Active: {{workflows}}.', { workflows: counted(today.active_workflows, 'workflows') })
        : today.other_workflows
          ? t('Drafts: {{workflows}}. Look whom one means, then activate it.', {
              workflows: counted(today.other_workflows, 'workflows'),
            })
          : t('Take a ready one or start empty; it writes to nobody until you activate it.'),
    },
    {
      id: 'read',
      title: t('Read the captured messages'),
      needs: 'viewer',
      done: Boolean(ticks.read) || mode === 'live',
      say: today.captured
        ? t('{{messages}} captured in test mode. Read some before real ones leave.', {
            messages: counted(today.captured, 'messages'),
          })
        : t('In test mode messages are kept here instead of leaving. None is written yet.'),
    },
    {
      id: 'live',
      title: t('Go live'),
      needs: 'owner',
      done: mode === 'live',
      say: mode === 'live' ? t('Messages leave.') : t('From then on messages leave through your mailbox.'),
    },
  ];
  const next = drafts.findIndex((one) => !one.done);
  return drafts.map(({ done, ...step }, at) => ({ ...step, state: done ? 'done' : at === next ? 'next' : 'later' }));
}

const kept = (organisation: number) => `dunnock.first-steps.${organisation}`;

export function readTicks(organisation: number): Ticks {
  try {
    return JSON.parse(localStorage.getItem(kept(organisation)) ?? '{}') as Ticks;
  } catch {
    return {};
  }
}
export const keepTicks = (organisation: number, ticks: Ticks) =>
  localStorage.setItem(kept(organisation), JSON.stringify(ticks));
