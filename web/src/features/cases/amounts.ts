/** What somebody types for an amount, as the server reads it: "1.250,5" and "1,250.50" alike. */
export function amountOf(typed: string): string {
  const bare = typed.replace(/[\s’']/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(bare);
  if (!decimal) return bare.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return `${bare.slice(0, decimal.index).replace(/[.,]/g, '')}.${decimal[1]}`;
}

/** "18.4 MB"; bytes below a thousand are said as they are. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
