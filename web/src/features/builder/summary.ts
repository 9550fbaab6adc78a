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

const recipients: Partial<Record<Schemas['Recipient']['kind'], string>> = {
  primary: t('primary contact'),
  everyone: t('everyone'),
  linked: t('contacts linked to the invoices'),
  this_contact: t('this contact'),
  sender: t('whoever wrote'),
  account_owner: t('account owner'),
};
export const recipientName = ({ kind, value }: Schemas['Recipient']): string => recipients[kind] ?? value ?? '';

/** What a step names by number, said in words. */
export type Names = {
  template: (id: number | null | undefined) => string | undefined;
  person: (id: number | null | undefined) => string;
  event: (kind: string) => string;
};

function messageSummary(step: Schemas['SendEmail'] | Schemas['SendText'], { template: called }: Names): string {
  const { to, cc } = step.recipients;
  const template = called(step.template_id);
  const whom = to.length
    ? t('To {{names}}', { names: to.map(recipientName).join(', ') })
    : t('To the primary contact and others');
  const copy = cc.length ? `, ${t('cc {{names}}', { names: cc.map(recipientName).join(', ') })}` : '';
  return template ? `“${template}” · ${whom}${copy}` : `${whom}${copy}`;
}

function waitSummary({ days, hours, until }: Schemas['Wait']): string {
  const parts = timeSpan({ days, hours });
  if (!until) return parts || t('No time set');
  const then = t('until {{clock}}', { clock: showClock(until) });
  return parts ? `${parts}, ${t('then')} ${then}` : then;
}

export const timeSpan = ({ days, hours }: { days: number; hours: number }) =>
  [days ? counted(days, 'days') : '', hours ? counted(hours, 'hours') : ''].filter(Boolean).join(' ');

/** What fields stand for, as people read them: "Call {{ customer.name }}" → "Call [customer name]". */
export const readable = (text: string) =>
  text.replace(/\{\{-?\s*([\w.]+)[^}]*\}\}/g, (_, path: string) => `[${path.replace(/[._]/g, ' ')}]`);

export const personName = ({ kind, user_id }: Schemas['Colleague'], names: Pick<Names, 'person'>): string =>
  kind === 'user' ? names.person(user_id) : kind === 'account_owner' ? t('account owner') : t('owner of the workflow');

export const priorities: Record<Schemas['CreateTask']['priority'], string> = {
  low: t('Low'),
  normal: t('Normal'),
  high: t('High'),
  urgent: t('Urgent'),
};

function taskSummary(step: Schemas['CreateTask'], names: Names): string {
  const parts = [
    step.owner ? t('For {{name}}', { name: personName(step.owner, names) }) : t('For nobody yet'),
    step.due_in_days == null ? '' : t('due in {{days}}', { days: counted(step.due_in_days, 'days') }),
    step.priority === 'normal' ? '' : t('priority {{name}}', { name: priorities[step.priority].toLowerCase() }),
    step.wait ? t('waits until it is done') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a step that changes a customer or an invoice sets, one phrase each. */
export function changesOf(step: Schemas['UpdateCustomer'] | Schemas['UpdateInvoice'], names: Pick<Names, 'person'>) {
  const found: string[] = [];
  const days = step.kind === 'update_customer' && step.pause_days ? counted(step.pause_days, 'days') : '';
  if (step.chasing === 'pause') found.push(days ? t('pause chasing for {{days}}', { days }) : t('pause chasing'));
  if (step.chasing === 'resume') found.push(t('resume chasing'));
  if (step.kind === 'update_customer') {
    if (step.strike_level != null) found.push(t('strike level {{level}}', { level: step.strike_level }));
    if (step.account_owner_id) found.push(t('account owner {{name}}', { name: names.person(step.account_owner_id) }));
  }
  if (step.add_tags.length) found.push(t('add {{tags}}', { tags: step.add_tags.join(', ') }));
  if (step.remove_tags.length) found.push(t('remove {{tags}}', { tags: step.remove_tags.join(', ') }));
  return found;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function untilSummary(step: Schemas['WaitUntil'], names: Names): string {
  const what = step.event
    ? names.event(step.event)
    : step.criteria
      ? t('A condition becomes true')
      : t('Nothing chosen');
  const most = timeSpan(step);
  return most ? t('{{what}}, at most {{time}}', { what, time: most }) : what;
}

/** What the card says under the step's name. Of a kind that is not known here, nothing. */
export function summary(step: Step, names: Names): string {
  switch (step.kind) {
    case 'send_email':
    case 'send_text':
      return messageSummary(step, names);
    case 'wait':
      return waitSummary(step);
    case 'wait_until':
      return untilSummary(step, names);
    case 'if_else':
      return t('The first way that is true is taken');
    case 'create_task':
      return taskSummary(step, names);
    case 'add_note':
      return readable(step.text) || t('Nothing written');
    case 'notify_user': {
      const whom = step.to.map((one) => personName(one, names)).join(', ') || t('Nobody');
      return `${capital(whom)}: ${readable(step.text) || t('nothing written')}`;
    }
    case 'update_customer':
    case 'update_invoice':
      return capital(changesOf(step, names).join(', ')) || t('Changes nothing');
    case 'retry_charge':
      return t('At most {{attempts}}, {{hours}} apart', {
        attempts: counted(step.maximum_attempts, 'attempts'),
        hours: counted(step.minimum_hours, 'hours'),
      });
    case 'end':
      return t('The run ends here');
    default:
      return '';
  }
}

export function titleOf(step: Step, label: string): string {
  if (step.name) return step.name;
  if (step.kind === 'wait') return t('Wait {{time}}', { time: waitSummary(step) });
  if (step.kind === 'create_task' && step.title) return readable(step.title);
  return label;
}
