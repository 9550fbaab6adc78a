/** A subject as it reads without its code: "Your invoice {{ invoice.number }}" → "Your invoice ‹invoice number›". */
export const plainSubject = (liquid: string) =>
  liquid
    .replace(/{%-?\s*unless forloop\.last.*?endunless\s*-?%}/g, ' ')
    .replace(/{%.*?%}/g, '')
    .replace(/{{-?\s*([\w.]+).*?}}/g, (_, path: string) => `‹${path.replace(/[._]/g, ' ')}›`)
    .replace(/\s+/g, ' ')
    .trim();
