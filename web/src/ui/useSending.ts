import { type FormEvent, useState } from 'react';
import { asProblem } from '@/api/problem';

/** What a form needs around its one request: busy, what was refused at which field, and what belongs to none. */
export function useSending(fields: readonly string[] = []) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const places = error === undefined ? [] : asProblem(error).places;
  const at = (field: string) => {
    const found = places.filter((place) => place.path === field || place.path === `body.${field}`);
    return found.map((place) => `${sentence(place.message)} ${place.cure}`.trim()).join(' ') || undefined;
  };
  const placed =
    places.length > 0 && places.every((place) => fields.some((name) => place.path.split('.').at(-1) === name));
  const send = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const submit = (act: () => Promise<unknown>) => (event: FormEvent) => {
    event.preventDefault();
    void send(act);
  };
  return { busy, error, at, rest: placed ? undefined : error, send, submit, forget: () => setError(undefined) };
}

const sentence = (words: string) => {
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(said) ? said : `${said}.`;
};
