import i18next from 'i18next';
import { plurals } from './plurals';

// Keys are the English words themselves; only what has a plural stands in a table. A further language is one more file.
void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { en: { translation: plurals } },
});

export const t = i18next.t.bind(i18next);
