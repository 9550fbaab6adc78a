import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { TagsInput } from '@/ui/controls';

type Recipient = Schemas['Recipient'];
type Props = {
  label: string;
  hint?: string;
  value: readonly Recipient[];
  onChange: (found: Recipient[]) => void;
  /** What the workflow is about: some recipients are only there in workflows about a contact, or a received email. */
  subject: string | undefined;
  /** A text message: to numbers, and of contacts only. */
  text?: boolean;
};

const words: [Recipient['kind'], string][] = [
  ['this_contact', t('This contact')],
  ['sender', t('Whoever wrote')],
  ['primary', t('Primary contact')],
  ['everyone', t('Everyone')],
  ['linked', t('Contacts linked to the invoices')],
  ['account_owner', t('Account owner')],
];
const ONLY_ABOUT: Partial<Record<Recipient['kind'], string>> = { this_contact: 'contact', sender: 'received_email' };
const BY_MAIL: readonly Recipient['kind'][] = ['sender', 'account_owner'];

const word = ({ kind, value }: Recipient) => words.find(([one]) => one === kind)?.[1] ?? value ?? '';

/** An address has an @, a number begins with +; anything else that is typed is a position. */
const read = (text: string): Recipient => {
  const known = words.find(([, said]) => said === text)?.[0];
  if (known) return { kind: known, value: '' };
  if (text.includes('@')) return { kind: 'address', value: text };
  return { kind: /^\+\d/.test(text) ? 'number' : 'position', value: text };
};

export function RecipientsInput({ label, hint, value, onChange, subject, text }: Props) {
  const fields = useQuery({
    queryKey: ['criteria-fields', 'contact'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/criteria/fields', { params: { query: { subject: 'contact' } }, signal })),
  });
  const positions = fields.data?.values['contact.positions'] ?? [];
  const offered = words.filter(
    ([kind]) => (ONLY_ABOUT[kind] ?? subject) === subject && !(text && BY_MAIL.includes(kind)),
  );
  return (
    <TagsInput
      label={label}
      description={
        fields.error && !fields.data
          ? t('The positions in use could not be read; they can be typed. {{hint}}', { hint: hint ?? '' }).trim()
          : hint
      }
      placeholder={value.length ? '' : text ? t('Positions, numbers') : t('Positions, addresses')}
      data={[...offered.map(([, said]) => said), ...positions]}
      value={value.map(word)}
      onChange={(words) => onChange(words.map(read))}
      splitChars={[',', ';']}
    />
  );
}
