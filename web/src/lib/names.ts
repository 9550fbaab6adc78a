const named = (type: 'language' | 'region') => {
  const names = new Intl.DisplayNames('en-GB', { type });
  return (code: string) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code; // one that no standard knows, or none
    }
  };
};

/** "fr" → "French", "pt-BR" → "Brazilian Portuguese" */
export const languageName = named('language');
/** "FR" → "France" */
export const regionName = named('region');
