import { IconCheck, IconX } from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Select, TextInput } from '@/ui/controls';
import { Failed, Notice } from '@/ui/states';
import type { Access } from './queries';
import { everyChoices, sentence } from './words';

const steps: Record<string, string> = {
  server: t('Server'),
  login: t('Sign-in'),
  company: t('Company'),
  ledger: t('Ledger'),
};

type Props = {
  value: Access;
  every: number;
  onChange: (change: Partial<Access>) => void;
  onEvery: (seconds: number) => void;
  error?: unknown;
  saved?: boolean;
};

const faultsOf = (error: unknown) =>
  Object.fromEntries(asProblem(error).places.map((place) => [place.path.replace('body.', ''), place]));

/** The server's address and a user of its own. The stored password is never shown. */
export function AccessFields({ value, every, onChange, onEvery, error, saved }: Props) {
  const faults = error ? faultsOf(error) : {};
  const field = (name: keyof Access) => ({
    value: value[name],
    error: faults[name] ? `${sentence(faults[name].message)} ${sentence(faults[name].cure)}` : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [name]: event.currentTarget.value }),
  });
  const placed = Object.keys(faults).some((name) => name in value);
  return (
    <>
      <TextInput label={t('Name')} description={t('What people here call it.')} maxLength={100} {...field('name')} />
      <TextInput
        label={t('Address')}
        description={t("The server's root.")}
        placeholder="https://erp.example.com"
        inputMode="url"
        maxLength={500}
        {...field('url')}
      />
      <TextInput label={t('Database')} maxLength={200} {...field('database')} />
      <div className="pair">
        <TextInput label={t('User')} autoComplete="off" maxLength={200} {...field('user')} />
        <TextInput
          label={t('Password')}
          type="password"
          autoComplete="new-password"
          placeholder={saved ? t('Stored. Type to replace it') : undefined}
          maxLength={1000}
          {...field('password')}
        />
      </div>
      <p className="hint">
        {t(
          'Give Dunnock a user of its own, with read access to parties, invoices and account moves, and with a company.',
        )}
      </p>
      <Select
        label={t('Read')}
        data={everyChoices(every)}
        value={String(every)}
        onChange={(chosen) => onEvery(Number(chosen ?? every))}
      />
      {error !== undefined && error !== null && !placed && <Failed error={error as Problem} />}
    </>
  );
}

/** Each step in the server's own words; the first that fails is the last. */
export function Checks({ test }: { test: Schemas['ConnectionTest'] }) {
  return (
    <>
      {!test.ok && <Notice tone="bad" title={t('The access does not work yet')} />}
      <ul className="checks" aria-label={t('Test')}>
        {test.checks.map((check) => (
          <li key={check.step}>
            {check.ok ? (
              <IconCheck size={16} aria-label={t('Works')} data-tone="good" />
            ) : (
              <IconX size={16} aria-label={t('Fails')} data-tone="bad" />
            )}
            <b>{steps[check.step] ?? check.step}</b>
            <span>{check.message}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
