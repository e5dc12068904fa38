/** Days of the week and hours, in the time zone of the store. */
import type { Schedule } from "../../preload/domain/promotion.ts";

const QUARTER_MS = 15 * 60 * 1000;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const clocks = new Map<string, Intl.DateTimeFormat>();

export function isOpen({ days, from, to }: Schedule, now: Date, timeZone: string): boolean {
  const { day, time } = onTheWall(now, timeZone);
  return days.includes(day) && from <= time && time < to;
}

/** The next moment at which any schedule could open or close. */
export const nextQuarter = (now: Date): number => (Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS;

/** `now` within the hours, else the quarter hour at which they begin next: each day of the week is there within eight. */
export function nextOpening(schedule: Schedule, now: Date, timeZone: string): Date {
  const last = now.getTime() + 8 * 24 * 4 * QUARTER_MS;
  let moment = now;
  while (!isOpen(schedule, moment, timeZone) && moment.getTime() < last) moment = new Date(nextQuarter(moment));
  return moment;
}

/** What a clock in the store shows: 1 to 7 from Monday, "17:05". */
function onTheWall(now: Date, timeZone: string): { day: number; time: string } {
  const parts = clockOf(timeZone).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return { day: weekdays.indexOf(of("weekday")) + 1, time: `${of("hour")}:${of("minute")}` };
}

/** Making one takes a millisecond, so each is kept. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  clocks.set(timeZone, made);
  return made;
}
