import { counted, showNumber } from '@/lib/count';
import { t } from '@/lib/i18n';
import type { Connection, ObjectName, Sync } from './queries';

type Tone = 'petrol' | 'yellow' | 'red' | undefined;
export type Word = { label: string; colour: Tone };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** "3 minutes ago", in the largest unit that says something. */
export function ago(at: string, now: number = Date.now()): string {
  const passed = Math.max(0, now - Date.parse(at));
  const minutes = Math.floor(passed / MINUTE);
  if (minutes < 1) return t('just now');
  if (minutes < 60) return t('{{n}} ago', { n: counted(minutes, 'minutes') });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('{{n}} ago', { n: counted(hours, 'hours') });
  return t('{{n}} ago', { n: counted(Math.floor(hours / 24), 'days') });
}

/** What was read over a day ago may no longer be true. */
export const isStale = (at: string | null, now: number = Date.now()) => at !== null && now - Date.parse(at) > DAY;

/** "0.4 s", "12 s", "3 min 5 s" */
export function took(from: string, to: string): string {
  const seconds = Math.max(0, Date.parse(to) - Date.parse(from)) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export const kindNames: Record<Connection['kind'], string> = { tryton: 'Tryton', files: t('Files') };

export function standing(connection: Connection): Word {
  const running = connection.running_sync;
  if (running?.state === 'running') {
    return { label: running.mode === 'first' ? t('First import running') : t('Reading now'), colour: 'petrol' };
  }
  if (running) return { label: t('About to read'), colour: 'petrol' };
  if (connection.last_sync?.state === 'stopped') return { label: t('Stopped: unusual change'), colour: 'yellow' };
  if (connection.error || connection.last_sync?.state === 'failed') return { label: t('Failed'), colour: 'red' };
  if (connection.state === 'paused') return { label: t('Paused'), colour: 'yellow' };
  if (!connection.first_import_complete) return { label: t('First import open'), colour: 'yellow' };
  return { label: t('In order'), colour: undefined };
}

const syncWords: Record<Sync['state'], Word> = {
  queued: { label: t('Waits for its turn'), colour: 'petrol' },
  running: { label: t('Running'), colour: 'petrol' },
  done: { label: t('Done'), colour: undefined },
  failed: { label: t('Failed'), colour: 'red' },
  stopped: { label: t('Stopped'), colour: 'yellow' },
  interrupted: { label: t('Interrupted'), colour: 'yellow' },
};
export const syncWord = (sync: { state: Sync['state'] }) => syncWords[sync.state];

const modes: Record<Sync['mode'], string> = {
  first: t('First import'),
  full: t('Everything compared'),
  incremental: t('What changed'),
  file: t('File'),
};
export const syncName = (sync: Sync) => (sync.file ? sync.file : modes[sync.mode]);

export const objectNames: Record<ObjectName, string> = {
  customer_groups: t('Customer groups'),
  customers: t('Customers'),
  contacts: t('Contacts'),
  invoices: t('Invoices'),
  credit_notes: t('Credit notes'),
  payments: t('Payments'),
  allocations: t('Allocations'),
};
export const objectName = (name: string) => objectNames[name as ObjectName] ?? name;

type Count = { inserted: number; changed: number; unchanged: number; withdrawn: number; refused: number };

/** "12 new, 3 changed, 2 withdrawn"; what is nought is not said. */
export function effectOf(count: Count): string {
  const parts = [
    [count.inserted, t('new')],
    [count.changed, t('changed')],
    [count.unchanged, t('unchanged')],
    [count.withdrawn, t('withdrawn')],
    [count.refused, t('refused')],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${showNumber(n)} ${word}`);
  return said.length ? said.join(', ') : t('nothing');
}

/** One line for the log: what changed in the ledger. */
export function summary(sync: Sync): string {
  const touched = Object.entries(sync.counts).filter(([, count]) => count.inserted || count.changed || count.withdrawn);
  if (!touched.length) return sync.state === 'done' ? t('Nothing new') : '';
  return touched
    .map(([name, count]) => `${objectName(name)}: ${effectOf({ ...count, unchanged: 0, refused: 0 })}`)
    .join(' · ');
}

/** The server's words as a sentence of their own. */
export const sentence = (text: string) =>
  text && `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

export const EVERY = [
  { value: '30', label: t('Every 30 seconds') },
  { value: '60', label: t('Every minute') },
  { value: '300', label: t('Every 5 minutes') },
  { value: '900', label: t('Every 15 minutes') },
  { value: '3600', label: t('Every hour') },
  { value: '86400', label: t('Once a day') },
];

/** The usual choices, and the present one where it is another. */
export const everyChoices = (now: number) =>
  EVERY.some((one) => one.value === String(now))
    ? EVERY
    : [...EVERY, { value: String(now), label: t('Every {{n}} seconds', { n: showNumber(now) }) }];
