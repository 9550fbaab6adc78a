import { recipientName, showClock } from '@/features/builder/summary';
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
  if (from.kind === 'send_email' && to.kind === 'send_email') {
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
  if (from.kind === 'if_else' && to.kind === 'if_else') {
    say(
      t('Ways'),
      arms(from)
        .map((arm) => arm.label)
        .join(', '),
      arms(to)
        .map((arm) => arm.label)
        .join(', '),
    );
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

export const unchanged = ({ whole, steps: changed }: Comparison) => !whole.length && !changed.length;
