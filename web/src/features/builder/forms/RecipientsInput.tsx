import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/api/client';
import { t } from '@/lib/i18n';
import { TagsInput } from '@/ui/controls';

type Recipient = Schemas['Recipient'];
type Props = { label: string; hint?: string; value: readonly Recipient[]; onChange: (found: Recipient[]) => void };

const PRIMARY = t('Primary contact');
const EVERYONE = t('Everyone');
const OWNER = t('Account owner');

const word = ({ kind, value }: Recipient) =>
  ({ primary: PRIMARY, everyone: EVERYONE, account_owner: OWNER })[kind as string] ?? value ?? '';

/** An address has an @; anything else that is typed is a position. */
const read = (text: string): Recipient => {
  if (text === PRIMARY) return { kind: 'primary', value: '' };
  if (text === EVERYONE) return { kind: 'everyone', value: '' };
  if (text === OWNER) return { kind: 'account_owner', value: '' };
  return { kind: text.includes('@') ? 'address' : 'position', value: text };
};

export function RecipientsInput({ label, hint, value, onChange }: Props) {
  const { data } = useQuery({
    queryKey: ['criteria-fields', 'contact'],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/criteria/fields', { params: { query: { subject: 'contact' } }, signal })),
  });
  const positions = data?.values['contact.positions'] ?? [];
  return (
    <TagsInput
      label={label}
      description={hint}
      placeholder={value.length ? '' : t('Positions, addresses')}
      data={[PRIMARY, EVERYONE, OWNER, ...positions]}
      value={value.map(word)}
      onChange={(words) => onChange(words.map(read))}
      splitChars={[',', ';']}
    />
  );
}
