// `…_on` is a calendar day without a zone, `…_at` an instant. Month names are our own so that columns line up.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

let zone: string | undefined;
/** The organisation's zone; every instant is shown in it. */
export const setZone = (name: string) => {
  zone = name;
};

/** "2026-11-21" → "21 Nov 2026" */
export function showDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

type Parts = { year: string; month: string; day: string; hour: string; minute: string };
function parts(at: string | Date): Parts {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = Object.fromEntries(format.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
  return found as unknown as Parts;
}

/** The organisation's calendar day of an instant. */
export function dayOf(at: string | Date): string {
  const p = parts(at);
  return `${p.year}-${p.month}-${p.day}`;
}

export const today = () => dayOf(new Date());

/** "21 Nov, 19:24", with the year when it is not this one, "Today, 19:24" today. */
export function showInstant(at: string): string {
  const p = parts(at);
  const clock = `${p.hour}:${p.minute}`;
  const day = `${p.year}-${p.month}-${p.day}`;
  const now = today();
  if (day === now) return `Today, ${clock}`;
  return p.year === now.slice(0, 4) ? `${showDate(day).slice(0, -5)}, ${clock}` : `${showDate(day)}, ${clock}`;
}

/** "2026-11-23T09:00", as a date and time box gives it, in the organisation's zone: the instant it means. */
export function instantOf(local: string): string {
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`);
  // The zone's distance is looked up twice: around a clock change the first guess may stand on its other side.
  let at = wanted;
  for (let round = 0; round < 2; round++) {
    const p = parts(new Date(at));
    at += wanted - Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:00Z`);
  }
  return new Date(at).toISOString();
}

/** "+20", "−3", "0": a true minus sign. */
export const showSigned = (days: number) => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : '0');

/** Above 60 days red, above 30 amber. */
export const dayTone = (days: number) => (days > 60 ? 'bad' : days > 30 ? 'warn' : undefined);
