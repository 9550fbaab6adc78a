import type { Schemas } from '@/api/client';
import type { Step } from '@/features/workflow/definition';
import { WEEK } from '@/features/workflow/read';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';

type Clock = Schemas['ClockTime'];

export const dayNames: Record<(typeof WEEK)[number], string> = {
  mon: t('Mon'),
  tue: t('Tue'),
  wed: t('Wed'),
  thu: t('Thu'),
  fri: t('Fri'),
  sat: t('Sat'),
  sun: t('Sun'),
};

/** "every day", "Mon–Fri", "Tue, Thu" */
export function showDays(days: readonly (typeof WEEK)[number][]): string {
  const on = WEEK.filter((day) => days.includes(day));
  if (on.length === 7) return t('every day');
  const first = WEEK.indexOf(on[0] ?? 'mon');
  const straight = on.length > 2 && on.every((day, n) => WEEK[first + n] === day);
  if (straight) return `${dayNames[on[0] ?? 'mon']}–${dayNames[on.at(-1) ?? 'fri']}`;
  return on.map((day) => dayNames[day]).join(', ');
}

export const showClock = ({ time, days }: Clock) => `${time.slice(0, 5)}, ${showDays(days)}`;

export const recipientName = ({ kind, value }: Schemas['Recipient']): string => {
  if (kind === 'position' || kind === 'address') return value ?? '';
  if (kind === 'account_owner') return t('account owner');
  return kind === 'primary' ? t('primary contact') : t('everyone');
};

function emailSummary(step: Schemas['SendEmail'], template: string | undefined): string {
  const { to, cc } = step.recipients;
  const whom = to.length
    ? t('To {{names}}', { names: to.map(recipientName).join(', ') })
    : t('To the primary contact and others');
  const copy = cc.length ? `, ${t('cc {{names}}', { names: cc.map(recipientName).join(', ') })}` : '';
  return template ? `“${template}” · ${whom}${copy}` : `${whom}${copy}`;
}

function waitSummary({ days, hours, until }: Schemas['Wait']): string {
  const parts = [days ? counted(days, 'days') : '', hours ? counted(hours, 'hours') : ''].filter(Boolean).join(' ');
  if (!until) return parts || t('No time set');
  const then = t('until {{clock}}', { clock: showClock(until) });
  return parts ? `${parts}, ${t('then')} ${then}` : then;
}

/** What the card says under the step's name. */
export function summary(step: Step, template: string | undefined): string {
  if (step.kind === 'send_email') return emailSummary(step, template);
  if (step.kind === 'wait') return waitSummary(step);
  if (step.kind === 'end') return t('The run ends here');
  return t('The first way that is true is taken');
}

export function titleOf(step: Step, label: string): string {
  if (step.name) return step.name;
  if (step.kind === 'wait') return t('Wait {{time}}', { time: waitSummary(step) });
  return label;
}
