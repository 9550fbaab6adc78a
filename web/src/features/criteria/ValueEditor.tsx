import { useState } from 'react';
import { t } from '@/lib/i18n';
import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@/ui/controls';
import type { Value } from './tree';
import { decimal } from './values';

type Option = { value: string; label: string };
type Props = {
  type: string;
  /** none, one, list, range, day_count: what the operator takes. */
  shape: string;
  label: string;
  options: readonly Option[];
  currencies: readonly string[];
  value: Value;
  onChange: (value: Value) => void;
};
type Range = { from: string | number; to: string | number; currency?: string };
type Money = { amount: string; currency: string };

const isRange = (value: Value): value is Range => typeof value === 'object' && value !== null && 'from' in value;
const isMoney = (value: Value): value is Money => typeof value === 'object' && value !== null && 'amount' in value;

export function ValueEditor(props: Props) {
  const { shape, type } = props;
  if (shape === 'none') return null;
  if (shape === 'day_count') return <Days {...props} />;
  if (shape === 'list') return <Many {...props} />;
  if (shape === 'range') return <Between {...props} />;
  if (type === 'money') return <Amount {...props} />;
  return <One {...props} />;
}

/** A text field that keeps what is typed and hands on the decimal it means. */
function Figure({
  label,
  text,
  onText,
  w = 110,
}: {
  label: string;
  text: string;
  onText: (text: string) => void;
  w?: number;
}) {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  if (text !== seen) {
    setSeen(text);
    if (decimal(typed) !== text) setTyped(text);
  }
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      w={w}
      placeholder="0.00"
      classNames={{ input: 'num' }}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onText(decimal(event.currentTarget.value));
      }}
    />
  );
}

function Currency({
  value,
  currencies,
  onChange,
}: {
  value: string;
  currencies: readonly string[];
  onChange: (c: string) => void;
}) {
  const all = currencies.includes(value) || !value ? currencies : [...currencies, value];
  return (
    <Select aria-label={t('Currency')} w={82} data={[...all]} value={value} onChange={(c) => onChange(c ?? value)} />
  );
}

function Amount({ value, currencies, label, onChange }: Props) {
  const money = isMoney(value) ? value : { amount: '', currency: currencies[0] ?? 'EUR' };
  return (
    <span className="money">
      <Figure label={label} text={money.amount} onText={(amount) => onChange({ ...money, amount })} />
      <Currency
        value={money.currency}
        currencies={currencies}
        onChange={(currency) => onChange({ ...money, currency })}
      />
    </span>
  );
}

function Between({ type, value, currencies, label, onChange }: Props) {
  const range: Range = isRange(value) ? value : { from: '', to: '' };
  const end = (name: 'from' | 'to') => {
    const title = `${label}, ${name === 'from' ? t('from') : t('to')}`;
    const now = range[name];
    if (type === 'date' || type === 'instant')
      return <DateBox label={title} value={String(now)} onChange={(day) => onChange({ ...range, [name]: day })} />;
    if (type === 'days')
      return (
        <NumberInput
          aria-label={title}
          w={72}
          classNames={{ input: 'num' }}
          value={now}
          onChange={(n) => onChange({ ...range, [name]: n })}
        />
      );
    return <Figure label={title} text={String(now)} onText={(text) => onChange({ ...range, [name]: text })} w={100} />;
  };
  return (
    <span className="value">
      {end('from')}
      <span className="muted">{t('and')}</span>
      {end('to')}
      {type === 'money' && (
        <Currency
          value={range.currency ?? currencies[0] ?? 'EUR'}
          currencies={currencies}
          onChange={(currency) => onChange({ ...range, currency })}
        />
      )}
    </span>
  );
}

function Days({ label, value, onChange }: Props) {
  return (
    <span className="value">
      <NumberInput
        aria-label={label}
        w={72}
        classNames={{ input: 'num' }}
        value={typeof value === 'number' ? value : ''}
        onChange={(n) => onChange(typeof n === 'number' ? n : null)}
      />
      <span className="muted">{t('days')}</span>
    </span>
  );
}

function Many({ type, label, options, value, onChange }: Props) {
  const list = Array.isArray(value) ? value.map(String) : [];
  const placeholder = list.length ? '' : t('Choose');
  // Tags and texts may name what the ledger has not yet; a choice with fixed options may not.
  if (type === 'tags' || type === 'text' || !options.length)
    return (
      <TagsInput
        className="many"
        aria-label={label}
        data={[...options]}
        value={list}
        onChange={onChange}
        placeholder={placeholder}
      />
    );
  return (
    <MultiSelect
      className="many"
      aria-label={label}
      data={[...options]}
      value={list}
      onChange={onChange}
      searchable
      hidePickedOptions
      placeholder={placeholder}
    />
  );
}

function One({ type, label, options, value, onChange }: Props) {
  if (type === 'days') return <Days {...{ type, label, options, value, onChange, shape: 'one', currencies: [] }} />;
  if (type === 'date' || type === 'instant')
    return (
      <DateBox label={label} value={typeof value === 'string' ? value : ''} onChange={(day) => onChange(day || null)} />
    );
  if (type === 'number')
    return (
      <Figure
        label={label}
        text={value === null || value === undefined ? '' : String(value)}
        onText={(text) => onChange(text || null)}
      />
    );
  if (options.length)
    return (
      <Select
        className="many"
        aria-label={label}
        data={[...options]}
        searchable
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        placeholder={t('Choose')}
      />
    );
  return (
    <TextInput
      className="many"
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

const DateBox = ({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) => (
  <TextInput
    type="date"
    aria-label={label}
    w={150}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
