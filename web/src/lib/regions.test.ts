import { expect, test } from 'vitest';
import { countries, currencies, currencyOf, guess, including, languages } from './regions';

test('a browser in Ireland is taken for one', () => {
  expect(guess('en-IE', 'Europe/Dublin')).toEqual({
    country: 'IE',
    language: 'en',
    currency: 'EUR',
    time_zone: 'Europe/Dublin',
  });
});
test('a language without a country guesses no country', () => {
  expect(guess('pl', '')).toEqual({ country: '', language: 'pl', currency: 'EUR', time_zone: 'UTC' });
  expect(guess('pt-BR', 'America/Sao_Paulo').language).toBe('pt-BR');
});
test('every country and language has a name, every currency is known', () => {
  expect(countries().every((one) => one.label !== one.value)).toBe(true);
  expect(languages().every((one) => one.label !== one.value)).toBe(true);
  expect(currencies().some((one) => one.value === currencyOf('CH'))).toBe(true);
});
test('a value the list does not know stays choosable', () => {
  expect(including([{ value: 'EUR', label: 'Euro' }], 'XBT').map((one) => one.value)).toEqual(['XBT', 'EUR']);
});
