import { expect, test } from "vitest";
import { dayInWords } from "../../../renderer/ui/dates.ts";

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  ["2026-11-24T12:00:00Z", "Tuesday"],
  ["2026-11-20T12:00:00Z", "Friday"],
  ["2026-12-12T12:00:00Z", "December 12"],
  ["2026-11-10T12:00:00Z", "November 10"],
  ["2025-11-20T12:00:00Z", "November 20, 2025"],
  ["2027-01-05T12:00:00Z", "January 5"],
])("%s, seen from Sunday 22 November 2026, is said as %s", (iso, said) => expect(dayInWords(iso, "en", now)).toBe(said));
