/** Moments in words, in the shopper's language and the shop's own time. */

const DAY_MS = 86_400_000;

/** "Sunday" within the week, before or after; else "30 November", with its year where that was an earlier one. */
export function dayInWords(iso: string, language: string, now: Date = new Date()): string {
  const moment = new Date(iso);
  const near = Math.abs(moment.getTime() - now.getTime()) < 6 * DAY_MS;
  const year = moment.getFullYear() < now.getFullYear() ? ({ year: "numeric" } as const) : {};
  return new Intl.DateTimeFormat(language, near ? { weekday: "long" } : { day: "numeric", month: "long", ...year }).format(moment);
}

/** "22 Nov": for tables, where "Sunday" could be the last or the next one. */
export function dateInWords(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short" }).format(new Date(iso));
}

/** "10:42". */
export function timeInWords(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(new Date(iso));
}

/** "22 November, 10:42". */
export function momentInWords(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }).format(new Date(iso));
}

/** "10:42" today; of another day with the day: a kiosk may be without network for that long. */
export function seenInWords(iso: string, language: string, now: Date = new Date()): string {
  const sameDay = new Date(iso).toDateString() === now.toDateString();
  return sameDay ? timeInWords(iso, language) : momentInWords(iso, language);
}

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 minutes ago", "2 days ago"; "this minute" within one. */
export function agoInWords(iso: string, language: string, now: Date = new Date()): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(iso)) / 1000);
  const [unit, size] = units.find(([, each]) => seconds >= each) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-Math.floor(seconds / size), unit);
}
