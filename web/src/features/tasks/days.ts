const shifted = (day: string, days: number) => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** A calendar day some days later. */
export const later = shifted;

/** The Monday after a day; of a Monday, the one in a week. */
export function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return shifted(day, (8 - weekday) % 7 || 7);
}
