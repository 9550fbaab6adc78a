import { answer, api, type Schemas } from '@/api/client';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { part } from '@/lib/search';
import { done } from '@/ui/toast';

export type Steering = 'pause' | 'resume' | 'skip' | 'stop';
export type Chosen = Partial<Schemas['RunSelection']>;

export function steer(how: Steering, chosen: Chosen) {
  const body = part<Schemas['RunSelection']>(chosen);
  if (how === 'pause') return answer(api.POST('/api/v1/runs/pause', { body }));
  if (how === 'resume') return answer(api.POST('/api/v1/runs/resume', { body }));
  if (how === 'skip') return answer(api.POST('/api/v1/runs/skip', { body }));
  return answer(api.POST('/api/v1/runs/stop', { body }));
}

/** What the server says it did, and what it could not. */
export function steered({ changed, blocked, unfit, more }: Schemas['SteeredRow']) {
  const parts = [t('{{runs}} changed.', { runs: counted(changed, 'runs') })];
  if (blocked)
    parts.push(t('{{runs}} could not be: a message is leaving just now.', { runs: counted(blocked, 'runs') }));
  if (unfit) parts.push(t('{{runs}} already stood so.', { runs: counted(unfit, 'runs') }));
  if (more) parts.push(t('More are left; do it again.'));
  done(parts.join(' '));
}
