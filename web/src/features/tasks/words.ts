import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import type { Task } from './queries';

type Shown = { label: string; colour: string };

export const priorityWord: Record<Task['priority'], Shown> = {
  urgent: { label: t('Urgent'), colour: 'red' },
  high: { label: t('High'), colour: 'yellow' },
  normal: { label: t('Normal'), colour: 'gray' },
  low: { label: t('Low'), colour: 'gray' },
};

export const statusWord: Record<Task['status'], Shown> = {
  open: { label: t('Open'), colour: 'petrol' },
  done: { label: t('Done'), colour: 'green' },
  cancelled: { label: t('Cancelled'), colour: 'gray' },
};

export type ActionKind = Schemas['TaskAction']['kind'];
export const actionWord: Record<ActionKind, string> = {
  call: t('Call'),
  email: t('Write an email'),
  text_message: t('Write a text message'),
  letter: t('Send a letter'),
  other: t('Something else'),
};

export type Prepared = { kind: ActionKind; contact_id?: number; text?: string };

/** What is prepared in a task; the wire leaves its form open. */
export const preparedOf = (task: Pick<Task, 'action'>): Prepared | undefined =>
  task.action && typeof task.action.kind === 'string' && task.action.kind in actionWord
    ? (task.action as unknown as Prepared)
    : undefined;
