import type { How } from './queries';

/** What somebody is writing. */
export type Written = {
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text: string;
  /** The mail it answers goes below. */
  quote: boolean;
  customer_id: number | null;
  invoice_ids: number[];
  files: readonly { id: number; name: string; size: number }[];
  template_id: number | null;
};

export const nothing: Written = {
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  text: '',
  quote: true,
  customer_id: null,
  invoice_ids: [],
  files: [],
  template_id: null,
};

/** "a@example.com; Ada <b@example.com>, c@example.com" → the addresses, each once. What is none stays, to be refused by name. */
export function addresses(given: readonly string[]): string[] {
  const found = given.flatMap((one) => one.split(/[;,\n]+/)).map((one) => (/<([^<>]+)>/.exec(one)?.[1] ?? one).trim());
  const seen = new Set<string>();
  return found.filter((one) => one && !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()));
}

/** The text as it leaves. */
export const bodyOf = ({ text, quote }: Pick<Written, 'text' | 'quote'>, quoted: string) =>
  quote && quoted ? `${text.trimEnd()}\n\n${quoted}` : text;

/** What somebody wrote, without the mail that `bodyOf` put below it. */
export function withoutQuote(text: string): string {
  const lines = text.trimEnd().split('\n');
  let at = lines.length;
  while (at > 0 && /^>|^$/.test(lines[at - 1] ?? '')) at -= 1;
  const opening = at > 0 && at < lines.length && lines[at - 1]?.endsWith(':');
  return opening
    ? lines
        .slice(0, at - 1)
        .join('\n')
        .trimEnd()
    : text;
}

/** A template's text goes in where the cursor is, with a line of its own. */
export function inserted(text: string, at: number, more: string): string {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  return [before, more.trim(), after].filter(Boolean).join('\n\n');
}

// What was begun in one conversation is still there when somebody has looked at another.
const begun = new Map<string, { how: How; written: Written }>();
export const draftOf = (place: string) => begun.get(place);
export function keepDraft(place: string, how: How, written: Written) {
  begun.set(place, { how, written });
}
export const forgetDraft = (place: string) => void begun.delete(place);
