import { useMemo } from 'react';
import type { NewOrganisation } from '@/api/people-types';
import { t } from '@/lib/i18n';
import { countries, currencies, including, languages, type Offer, zones } from '@/lib/regions';
import { Select, TextInput } from '@/ui/controls';

type ChoiceProps = {
  label: string;
  description?: string;
  value: string;
  list: readonly Offer[];
  error: string | undefined;
  disabled?: boolean | undefined;
  onChange: (value: string) => void;
};

/** A long list to be searched by typing; only its beginning is drawn. */
export function LongChoice({ label, description, value, list, error, disabled, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      description={description}
      searchable
      limit={60}
      nothingFoundMessage={t('Nothing has this name.')}
      data={including(list, value)}
      value={value || null}
      placeholder={t('Choose')}
      error={error}
      disabled={disabled ?? false}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

type Props = {
  value: NewOrganisation;
  onChange: (value: NewOrganisation) => void;
  at: (field: string) => string | undefined;
  disabled?: boolean;
};

/** What an organisation needs from its first minute; the same fields stand in its settings. */
export function OrganisationFields({ value, onChange, at, disabled }: Props) {
  const lists = useMemo(
    () => ({ currencies: currencies(), countries: countries(), languages: languages(), zones: zones() }),
    [],
  );
  const put = (field: keyof NewOrganisation) => (text: string) => onChange({ ...value, [field]: text });
  return (
    <>
      <TextInput
        label={t('Name of the organisation')}
        description={t('As your customers know it: it stands in messages.')}
        autoComplete="organization"
        maxLength={200}
        value={value.name}
        error={at('name')}
        disabled={disabled ?? false}
        onChange={(event) => put('name')(event.currentTarget.value)}
      />
      <div className="pair">
        <LongChoice
          label={t('Country')}
          list={lists.countries}
          value={value.country}
          error={at('country')}
          disabled={disabled}
          onChange={put('country')}
        />
        <LongChoice
          label={t('Currency')}
          list={lists.currencies}
          value={value.currency}
          error={at('currency')}
          disabled={disabled}
          onChange={put('currency')}
        />
      </div>
      <div className="pair">
        <LongChoice
          label={t('Time zone')}
          list={lists.zones}
          value={value.time_zone}
          error={at('time_zone')}
          disabled={disabled}
          onChange={put('time_zone')}
        />
        <LongChoice
          label={t('Language')}
          list={lists.languages}
          value={value.language}
          error={at('language')}
          disabled={disabled}
          onChange={put('language')}
        />
      </div>
    </>
  );
}
