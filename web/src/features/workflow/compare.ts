import {
  changesOf,
  type Names,
  personName,
  priorities,
  readable,
  recipientName,
  showClock,
  timeSpan,
} from '@/features/builder/summary';
import { counted } from '@/lib/count';
import { t } from '@/lib/i18n';
import { arms, type Criteria, type Definition, type Step, walk } from './definition';

/** One thing that differs, in words; criteria are given as they are, their sentence is the server's to say. */
export type Difference = {
  name: string;
  from: string;
  to: string;
  criteria?: readonly [Criteria | null, Criteria | null];
};
export type StepChange = {
  id: string;
  what: 'added' | 'removed' | 'moved' | 'changed';
  number: string;
  name: string;
  parts: Difference[];
};
export type Comparison = { whole: Difference[]; steps: StepChange[] };
type Words = {
  title: (step: Step) => string;
  template: (id: number | null) => string;
  trigger: (kind: string) => string;
  names: Pick<Names, 'person' | 'event'>;
};

/** Keys in one order and nothing that is null: a stored draft leaves out what an activated version spells out. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, bare(one)]));
};
const same = (a: unknown, b: unknown) => JSON.stringify(bare(a) ?? null) === JSON.stringify(bare(b) ?? null);

/** What `now` has otherwise than `before`: the trigger, criteria and settings, then the steps in their order. */
export function compare(before: Definition, now: Definition, words: Words): Comparison {
  return { whole: wholes(before, now, words), steps: steps(before, now, words) };
}

function wholes(before: Definition, now: Definition, words: Words): Difference[] {
  const found: Difference[] = [];
  const say = (name: string, from: string, to: string) => from !== to && found.push({ name, from, to });
  const ask = (name: string, from: Criteria | null | undefined, to: Criteria | null | undefined) =>
    same(from?.where, to?.where) || found.push({ name, from: '', to: '', criteria: [from ?? null, to ?? null] });
  say(t('Trigger'), words.trigger(before.trigger.kind), words.trigger(now.trigger.kind));
  ask(t('Criteria'), before.trigger.filters, now.trigger.filters);
  ask(t('Target specific invoices'), before.target_invoices, now.target_invoices);
  ask(t('Target specific payments (ERP)'), before.target_payments?.criteria, now.target_payments?.criteria);
  const old = before.settings ?? {};
  const next = now.settings ?? {};
  const start = (value: typeof old.start) =>
    !value
      ? t('As usual')
      : value.mode === 'schedule'
        ? value.times.map((time) => showClock({ mode: 'at', time, days: value.days })).join('; ')
        : t('As soon as it matches');
  if (!same(old.start, next.start)) say(t('When runs start'), start(old.start), start(next.start));
  const days = (n: number | null | undefined) => (n ? t('after {{days}}', { days: counted(n, 'days') }) : t('Off'));
  say(t('Start again'), days(old.restart_after_days), days(next.restart_after_days));
  say(t('Stop after some time'), days(old.stop_after_days), days(next.stop_after_days));
  const yes = (on: boolean | null | undefined) =>
    on === null || on === undefined ? t('As usual') : on ? t('Yes') : t('No');
  say(t('Stop when the criteria are no longer met'), yes(old.stop_when_no_match), yes(next.stop_when_no_match));
  const only = (on: boolean | undefined) => (on ? t('Yes') : t('No'));
  say(t('Stop when the customer writes back'), only(old.stop_on_reply), only(next.stop_on_reply));
  say(t('Business days only'), only(old.business_days_only), only(next.business_days_only));
  ask(t('Stop when this is true'), old.stop_when as Criteria | null, next.stop_when as Criteria | null);
  return found;
}

function steps(before: Definition, now: Definition, words: Words): StepChange[] {
  const old = new Map([...walk(before.steps)].map((placed) => [placed.step.id, placed]));
  const next = new Map([...walk(now.steps)].map((placed) => [placed.step.id, placed]));
  const moved = movedIds(before, now);
  const found: StepChange[] = [];
  for (const { step, number } of next.values()) {
    const from = old.get(step.id);
    const about = { id: step.id, number, name: words.title(step) };
    if (!from) {
      found.push({ ...about, what: 'added', parts: [] });
      continue;
    }
    const parts = stepParts(from.step, step, words);
    if (moved.has(step.id)) parts.unshift({ name: t('Place'), from: from.number, to: number });
    if (parts.length) found.push({ ...about, what: moved.has(step.id) ? 'moved' : 'changed', parts });
  }
  for (const { step, number } of old.values())
    if (!next.has(step.id)) found.push({ id: step.id, number, name: words.title(step), what: 'removed', parts: [] });
  return found;
}

/** Steps in another list, and as few as possible of those that changed order within theirs. */
export function movedIds(before: Definition, now: Definition): Set<string> {
  const home = (d: Definition) => new Map([...walk(d.steps)].map(({ step, slot }) => [step.id, slot.owner]));
  const [old, next] = [home(before), home(now)];
  const moved = new Set([...next].filter(([id, owner]) => old.has(id) && old.get(id) !== owner).map(([id]) => id));
  for (const owner of new Set(next.values())) {
    const stays = (ids: Map<string, string>) =>
      [...ids].filter(([id, at]) => at === owner && old.get(id) === owner && next.get(id) === owner).map(([id]) => id);
    const order = new Map(stays(old).map((id, at) => [id, at]));
    const kept = rising(stays(next).map((id) => order.get(id) ?? 0));
    for (const [at, id] of stays(next).entries()) if (!kept.has(at)) moved.add(id);
  }
  return moved;
}

/** The places of a longest rising row of numbers. */
function rising(row: readonly number[]): Set<number> {
  const best = row.map(() => ({ length: 1, back: -1 }));
  row.forEach((value, at) => {
    for (let i = 0; i < at; i++) {
      const one = best[i];
      const here = best[at];
      if (one && here && (row[i] ?? 0) < value && one.length + 1 > here.length)
        best[at] = { length: one.length + 1, back: i };
    }
  });
  const kept = new Set<number>();
  let at = best.reduce((top, one, i) => (one.length > (best[top]?.length ?? 0) ? i : top), 0);
  while (at >= 0 && at < row.length) {
    kept.add(at);
    at = best[at]?.back ?? -1;
  }
  return kept;
}

function stepParts(from: Step, to: Step, words: Words): Difference[] {
  const found: Difference[] = [];
  const say = (name: string, a: string, b: string) => a !== b && found.push({ name, from: a, to: b });
  say(t('Name'), from.name, to.name);
  if ((from.kind === 'send_email' || from.kind === 'send_text') && from.kind === to.kind) {
    const send = (step: typeof to) => (step.send.mode === 'at' ? showClock(step.send) : t('As soon as possible'));
    const list = (step: typeof to, name: 'to' | 'cc' | 'bcc') => step.recipients[name].map(recipientName).join(', ');
    const none = ({ if_no_invoice: { then, days } }: typeof to) =>
      ({
        skip: t('Skip this step'),
        stop: t('Stop the run'),
        wait: t('Wait {{days}}', { days: counted(days, 'days') }),
      })[then];
    say(t('Template'), words.template(from.template_id ?? null), words.template(to.template_id ?? null));
    say(t('Send'), send(from), send(to));
    say(t('To'), list(from, 'to'), list(to, 'to'));
    say(t('Cc'), list(from, 'cc'), list(to, 'cc'));
    say(t('Bcc'), list(from, 'bcc'), list(to, 'bcc'));
    say(t('If no invoice qualifies'), none(from), none(to));
  }
  if (from.kind === 'wait' && to.kind === 'wait') {
    const time = (step: typeof to) =>
      [step.days && counted(step.days, 'days'), step.hours && counted(step.hours, 'hours')].filter(Boolean).join(' ');
    say(t('Time'), time(from), time(to));
    say(t('Then until'), from.until ? showClock(from.until) : '', to.until ? showClock(to.until) : '');
  }
  acting(from, to, words.names, say);
  if (from.kind === 'wait_until' && to.kind === 'wait_until') {
    const event = (step: typeof to) => (step.event ? words.names.event(step.event) : '');
    say(t('Event'), event(from), event(to));
    say(t('At most'), timeSpan(from), timeSpan(to));
    say(t('Ways'), labels(from), labels(to));
    if (!same(from.criteria?.where, to.criteria?.where))
      found.push({ name: t('Condition'), from: '', to: '', criteria: [from.criteria ?? null, to.criteria ?? null] });
  }
  if (from.kind === 'if_else' && to.kind === 'if_else') {
    say(t('Ways'), labels(from), labels(to));
    for (const way of to.branches) {
      const old = from.branches.find((one) => one.id === way.id);
      if (old && !same(old.criteria.where, way.criteria.where))
        found.push({
          name: t('When {{name}} is taken', { name: way.label }),
          from: '',
          to: '',
          criteria: [old.criteria, way.criteria],
        });
    }
  }
  return found;
}

const labels = (step: Step) =>
  arms(step)
    .map((way) => way.label)
    .join(', ');

type Say = (name: string, from: string, to: string) => unknown;

/** What differs in a step that does something besides writing to a customer. */
function acting(from: Step, to: Step, names: Words['names'], say: Say) {
  const days = (n: number | null | undefined) => (n == null ? t('Not set') : counted(n, 'days'));
  const yes = (on: boolean) => (on ? t('Yes') : t('No'));
  if (from.kind === 'create_task' && to.kind === 'create_task') {
    const owner = (step: typeof to) => (step.owner ? personName(step.owner, names) : t('Nobody'));
    const action = { '': t('Nothing prepared'), call: t('A call'), email: t('An email') };
    say(t('Title'), readable(from.title), readable(to.title));
    say(t('Description'), readable(from.description), readable(to.description));
    say(t('Owner'), owner(from), owner(to));
    say(t('Due in'), days(from.due_in_days), days(to.due_in_days));
    say(t('Priority'), priorities[from.priority], priorities[to.priority]);
    say(t('Category'), from.category, to.category);
    say(t('Prepared action'), action[from.action], action[to.action]);
    say(t('Wait until it is completed'), yes(from.wait), yes(to.wait));
    say(t('At most'), days(from.wait_days), days(to.wait_days));
  }
  if (from.kind === 'add_note' && to.kind === 'add_note') {
    say(t('Note'), readable(from.text), readable(to.text));
    say(t('Category'), from.category, to.category);
  }
  if (from.kind === 'notify_user' && to.kind === 'notify_user') {
    const whom = (step: typeof to) => step.to.map((one) => personName(one, names)).join(', ');
    say(t('Who is told'), whom(from), whom(to));
    say(t('What to say'), readable(from.text), readable(to.text));
    say(t('Also by email'), yes(from.by_email), yes(to.by_email));
  }
  if ((from.kind === 'update_customer' || from.kind === 'update_invoice') && from.kind === to.kind) {
    say(t('Changes'), changesOf(from, names).join(', '), changesOf(to, names).join(', '));
    if (from.kind === 'update_customer' && to.kind === 'update_customer')
      say(t('Reason'), from.pause_reason, to.pause_reason);
  }
  if (from.kind === 'retry_charge' && to.kind === 'retry_charge') {
    say(t('Attempts in all'), String(from.maximum_attempts), String(to.maximum_attempts));
    say(t('Between attempts'), counted(from.minimum_hours, 'hours'), counted(to.minimum_hours, 'hours'));
  }
}

export const unchanged = ({ whole, steps: changed }: Comparison) => !whole.length && !changed.length;
