import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { TextInput } from '../controls';

type Props = { label: string; value: string; onChange: (text: string) => void; autoFocus?: boolean };

/** Searches when typing rests, so that the address and the server see whole words. */
export function SearchBox({ label, value, onChange, autoFocus }: Props) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextInput
      className="search"
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} />}
      value={text}
      data-autofocus={autoFocus || undefined}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
