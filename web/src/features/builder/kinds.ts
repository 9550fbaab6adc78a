import {
  IconArrowsSplit2,
  IconBell,
  IconBolt,
  IconChecklist,
  IconClockHour4,
  IconFlag,
  IconMail,
  IconMessage,
  IconNote,
  IconPuzzle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Kind, Step } from '@/features/workflow/definition';
import { emptyCriteria } from '@/features/workflow/read';
import { t } from '@/lib/i18n';

type Look = { icon: TablerIcon; look: 'accent' | 'warm' | 'plain' };

/** Names and explanations of kinds come from the server; here is only what they look like. */
const looks: Record<string, Look> = {
  trigger: { icon: IconBolt, look: 'accent' },
  send_email: { icon: IconMail, look: 'plain' },
  send_text: { icon: IconMessage, look: 'plain' },
  wait: { icon: IconClockHour4, look: 'warm' },
  if_else: { icon: IconArrowsSplit2, look: 'warm' },
  create_task: { icon: IconChecklist, look: 'plain' },
  add_note: { icon: IconNote, look: 'plain' },
  notify_user: { icon: IconBell, look: 'plain' },
  end: { icon: IconFlag, look: 'plain' },
};
export const lookOf = (kind: string): Look => looks[kind] ?? { icon: IconPuzzle, look: 'plain' };

/** A new step of a kind this builder has a form for; undefined for one it does not know yet. */
export function newStep(kind: string, fresh: (like: string) => string): Step | undefined {
  switch (kind as Kind) {
    case 'send_email':
      return {
        kind: 'send_email',
        id: fresh('email'),
        name: '',
        template_id: null,
        send: { mode: 'as_soon_as_possible' },
        recipients: { to: [], cc: [], bcc: [] },
        if_no_invoice: { then: 'stop', days: 3 },
      };
    case 'wait':
      return { kind: 'wait', id: fresh('wait'), name: '', days: 7, hours: 0, until: null };
    case 'if_else':
      return {
        kind: 'if_else',
        id: fresh('if'),
        name: '',
        branches: [{ id: fresh('yes'), label: t('Yes'), criteria: emptyCriteria(), steps: [] }],
        otherwise: { id: fresh('otherwise'), label: t('Otherwise'), steps: [] },
      };
    case 'end':
      return { kind: 'end', id: fresh('end'), name: '' };
    default:
      return undefined;
  }
}
export const KNOWN: readonly string[] = ['send_email', 'wait', 'if_else', 'end'];
