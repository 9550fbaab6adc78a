// What a form offers for countries, currencies, languages and zones, named by the browser itself.
const CODES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WS XK YE ZA ZM ZW';
const LANGUAGES =
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mk ms mt nb nl pl pt pt-BR ro ru sk sl sq sr sv th tr uk ur vi zh';
const EURO = 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK';
const MONEY =
  'AE:AED AR:ARS AU:AUD BR:BRL CA:CAD CH:CHF CL:CLP CN:CNY CO:COP CZ:CZK DK:DKK EG:EGP GB:GBP HK:HKD HU:HUF ID:IDR IL:ILS IN:INR IS:ISK JP:JPY KE:KES KR:KRW LI:CHF MA:MAD MX:MXN MY:MYR NG:NGN NO:NOK NZ:NZD PE:PEN PH:PHP PK:PKR PL:PLN QA:QAR RO:RON RS:RSD SA:SAR SE:SEK SG:SGD TH:THB TN:TND TR:TRY TW:TWD UA:UAH US:USD VN:VND ZA:ZAR';

export type Offer = { value: string; label: string };

function offers(type: 'region' | 'currency' | 'language', codes: readonly string[]): Offer[] {
  const names = new Intl.DisplayNames('en-GB', { type });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

export const countries = () => offers('region', CODES.split(' '));
export const languages = () => offers('language', LANGUAGES.split(' '));
export const currencies = () =>
  offers('currency', Intl.supportedValuesOf('currency')).map(({ value, label }) => ({
    value,
    label: `${value}, ${label}`,
  }));
export const zones = (): Offer[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** The list with `value` in it, though nobody expected it. */
export const including = (list: readonly Offer[], value: string): Offer[] =>
  !value || list.some((one) => one.value === value) ? [...list] : [{ value, label: value }, ...list];

export function currencyOf(country: string): string {
  if (EURO.split(' ').includes(country)) return 'EUR';
  return (
    MONEY.split(' ')
      .find((pair) => pair.startsWith(`${country}:`))
      ?.slice(3) ?? ''
  );
}

/** What the browser says about where somebody is: a first guess for a form. */
export function guess(tag = navigator.language, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const locale = new Intl.Locale(tag);
  const country = locale.region ?? '';
  return {
    country: CODES.split(' ').includes(country) ? country : '',
    language: LANGUAGES.split(' ').includes(tag) ? tag : locale.language,
    currency: currencyOf(country) || 'EUR',
    time_zone: zone || 'UTC',
  };
}
