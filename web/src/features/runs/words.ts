import type { Schemas } from '@/api/client';
import { t } from '@/lib/i18n';

type Run = Pick<Schemas['RunRow'], 'state' | 'message_state'>;
type Shown = { label: string; colour: string };

/** The word for where a run stands; what is wrong with its message counts more than the waiting. */
export function runWord(run: Run): Shown {
  if (run.state === 'ended') return { label: t('Ended'), colour: 'gray' };
  if (run.state === 'paused') return { label: t('Paused'), colour: 'yellow' };
  if (run.state === 'waiting') return { label: t('Waiting'), colour: 'petrol' };
  if (run.message_state === 'failed') return { label: t('Failed'), colour: 'red' };
  if (run.message_state === 'unknown') return { label: t('Outcome unknown'), colour: 'red' };
  if (run.message_state === 'held') return { label: t('Held'), colour: 'yellow' };
  return { label: t('Sending'), colour: 'petrol' };
}

const MESSAGE: Record<Schemas['MessageRow']['state'], Shown> = {
  queued: { label: t('Queued'), colour: 'petrol' },
  held: { label: t('Held'), colour: 'yellow' },
  claimed: { label: t('Sending'), colour: 'petrol' },
  sending: { label: t('Sending'), colour: 'petrol' },
  sent: { label: t('Sent'), colour: 'green' },
  captured: { label: t('Captured'), colour: 'gray' },
  failed: { label: t('Failed'), colour: 'red' },
  unknown: { label: t('Outcome unknown'), colour: 'red' },
  cancelled: { label: t('Not sent'), colour: 'gray' },
};

export const messageWord = (state: string): Shown =>
  MESSAGE[state as keyof typeof MESSAGE] ?? { label: state, colour: 'gray' };
