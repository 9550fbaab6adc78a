import type { Problem } from '@/api/problem';

type Place = Problem['places'][number];

/** `invoice_ids[2]` and `invoices.0.amount` belong to the field they begin with. */
const belongs = ({ path }: Place, field: string) => {
  const bare = path.replace(/^body\./, '');
  return bare === field || bare.startsWith(`${field}[`) || bare.startsWith(`${field}.`);
};

/** What was refused at a field, as sentences; undefined where nothing was. */
export function faultAt(places: readonly Place[], field: string): string | undefined {
  const said = places.filter((place) => belongs(place, field)).map(sentences);
  return [...new Set(said)].join(' ') || undefined;
}

/** True when every refusal can be read at one of the fields. */
export const allPlaced = (places: readonly Place[], fields: readonly string[]) =>
  places.length > 0 && places.every((place) => fields.some((field) => belongs(place, field)));

const sentence = (words: string) => (words && !/[.!?]$/.test(words) ? `${words}.` : words);
const sentences = ({ message, cure }: Place) =>
  `${sentence(message.charAt(0).toUpperCase() + message.slice(1))} ${sentence(cure)}`.trim();
